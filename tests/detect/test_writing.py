"""A listed place is found however it is written, and the finding is what was written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from redactor.detect.engine import Engine
from redactor.model import PlaceValue
from redactor.rules import schema as s
from redactor.rules.load import load_file, packs_root
from redactor.rules.rulebook import Rulebook

CYRILLIC = str.maketrans("ACEHIJKMOPSTXaceijopsxy", "АСЕНІЈКМОРЅТХасеіјорѕху")
GREEK = str.maketrans("ABEHIKMNOPTYXo", "ΑΒΕΗΙΚΜΝΟΡΤΥΧο")
BREVE = str.maketrans({"o": "ŏ", "u": "ŭ"})
Writing = Callable[[str, int], str]
"""(name, place within it) -> the name in another writing."""


def inside(mark: str) -> Writing:
    """Return a writing with something between two of its letters."""

    def write(name: str, at: int) -> str:
        spots = [i for i in range(1, len(name)) if name[i - 1 : i + 1].isalpha()]
        spot = spots[at % len(spots)]
        return name[:spot] + mark + name[spot:]

    return write


def letters(table: dict[int, str] | dict[int, int]) -> Writing:
    """Return a writing with one letter of another alphabet, beside others that are Latin."""

    def write(name: str, at: int) -> str:
        spots = [
            i
            for i in range(len(name))
            if ord(name[i]) in table
            and name[i - 1 : i].lower() + name[i + 1 : i + 2].lower() >= "a"
        ]
        if not spots:
            return name
        spot = spots[at % len(spots)]
        return name[:spot] + name[spot].translate(table) + name[spot + 1 :]

    return write


def between(mark: str) -> Writing:
    """Return a writing with something else between its words."""
    return lambda name, at: name.replace(" ", mark)


def wide(name: str, at: int) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name)


SHAPES: list[Writing] = [
    lambda name, at: name,
    lambda name, at: name.upper(),
    lambda name, at: name.translate(BREVE),
    lambda name, at: unicodedata.normalize("NFD", name.translate(BREVE)),
    wide,
    letters(CYRILLIC),
    letters(GREEK),
]
GAPS: list[Writing] = [
    between(" "),
    between("\u00a0"),
    between("\t"),
    between("-"),
    between("\u2011"),
    between("  "),
    between("\n"),
    between("\r\n"),
]
MARKS: list[Writing] = [
    lambda name, at: name,
    inside("\u200b"),
    inside("\u200d"),
    inside("\u00ad"),
    inside("\u2060"),
    inside("\u200f"),
    inside("\ufeff"),
    inside("\u0336"),
    inside("-"),
    inside("\u2010"),
    inside("-\n"),
    inside("-\r\n"),
    inside("\u00ad\n"),
]
BEFORE = [
    "The last of the trucks full of coal and of soldiers that left ",
    "“",
    "It was cold (",
    "Nobody who had seen the vendors of the market in 🙂",
    "청진, ",
    "\u202a",
    "## ",
]
AFTER = [" was late.", "’s women waited.", "”, he said.", ") that year.", ", too.", "🙂", "\u202c."]


@lru_cache
def engine() -> Engine:
    """Return the real engine, with the North Korean gazetteer alone: quick to build."""
    rules = load_file(packs_root() / "north-korea" / "places.yaml")
    return Engine(Rulebook({r.id: r for r in rules if isinstance(r, s.GazetteerRule)}, {}, {}))


def names() -> list[str]:
    """Return listed names that stand for themselves: no short forms, none in small letters."""
    rules = load_file(packs_root() / "north-korea" / "places.yaml")
    places = [p for r in rules if isinstance(r, s.GazetteerRule) for p in r.places]
    listed = [n for p in places for n in (p.name, *p.variants)]
    return [n for n in listed if len(n) > 4 and n.replace(" ", "").isalpha() and n[0].isupper()]


def spans(text: str) -> list[str]:
    folded, hits = engine().hits(text)
    return [
        text[slice(*folded.back(h.start, h.end))] for h in hits if isinstance(h.value, PlaceValue)
    ]


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(names()),
    st.sampled_from(SHAPES),
    st.sampled_from(GAPS),
    st.sampled_from(MARKS),
    st.integers(0, 40),
    st.sampled_from(BEFORE),
    st.sampled_from(AFTER),
)
def test_a_listed_place_is_found_whole_however_it_is_written(
    name, shape, gap, mark, at, before, after
):
    shaped = shape(name, at)
    marked = mark(shaped, at)
    assume(("-" not in marked and "\u2010" not in marked) or gap(" ", at) == " ")
    assume(shaped.isascii() or ("-" not in marked and "\u2010" not in marked))
    written = gap(marked, at)
    if "\n" in written:  # a line that is broken there has been long enough
        before = BEFORE[0]
    assert written in spans(before + written + after)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(names()), st.sampled_from(MARKS), st.integers(0, 40))
def test_a_word_that_only_holds_a_listed_name_is_none(name, mark, at):
    written = mark(name, at)
    for word in (f"x{written}", f"{written}zz", f"_{written}", f"{written}\u0301x"):
        assert written not in spans(f"The old {word} was late.")
