"""A misread name is asked about; it is never taken for the place it resembles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.near import SHORTEST, Near
from redactor.rules import schema as s
from redactor.rules.load import load_file, packs_root
from redactor.rules.rulebook import Rulebook

RULES = load_file(packs_root() / "north-korea" / "places.yaml")
BOOK = Rulebook({r.id: r for r in RULES if isinstance(r, s.GazetteerRule)}, {}, {})
NEAR = Near.of(BOOK, "kp")
PROPOSED = [
    ("Chongjln", "Chongjin"),
    ("Ch0ngjin", "Chongjin"),
    ("Chonjgin", "Chongjin"),
    ("Chongjinn", "Chongjin"),
    ("Chogjin", "Chongjin"),
    ("CHONGJLN", "Chongjin"),
    ("Ch’ongjln", "Chongjin"),
    ("Hyesam", "Hyesan"),
    ("Hycsan", "Hyesan"),
    ("Harnhung", "Hamhung"),
    ("Hoeryomg", "Hoeryong"),
    ("Hoery0ng", "Hoeryong"),
]
NOT_PROPOSED = [
    # listed names are themselves
    "Sunchon", "Sinchon", "Chongjin", "Cheongjin", "Ch'ŏngjin", "Chong-jin",
    # too short, too far, not a name, another beginning
    "Musam", "Anju", "Chungnim", "hyesam", "Myesan", "Korea", "Jason", "",
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), PROPOSED)
def test_one_slip_away_from_one_listed_place(written, meant):
    assert NEAR.could_be(written) == meant


@pytest.mark.parametrize("written", NOT_PROPOSED)
def test_what_is_not_proposed(written):
    assert NEAR.could_be(written) is None


LISTED = sorted(
    n for r in BOOK.of(s.GazetteerRule) for p in r.places for n in (p.name, *p.variants)
    if n.isascii() and n.isalpha() and len(n) > SHORTEST
)  # fmt: skip


@given(st.sampled_from(LISTED), st.integers(1, 30), st.sampled_from("aeioux0159"))
def test_a_proposal_is_a_listed_place_and_never_what_was_written(name, at, letter):
    at = 1 + at % (len(name) - 1)
    slip = name[:at] + letter + name[at + 1 :]
    proposed = NEAR.could_be(slip)
    assert proposed is None or (proposed in LISTED_AS_SHOWN and proposed != slip)


LISTED_AS_SHOWN = {
    n for r in BOOK.of(s.GazetteerRule) for p in r.places for n in (p.name, *p.variants)
}
