"""Every edit is made where it was planned, and nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.apply import anonymize
from redactor.model import Edit


def edit(start: int, end: int, replacement: str) -> Edit:
    return Edit(start, end, replacement, ("d1",), "")


TEXT = "A welder from Hyesan, 34, left."
CASES = [
    ("nothing to do", [], TEXT),
    ("one", [edit(14, 20, "Ryanggang")], "A welder from Ryanggang, 34, left."),
    ("at both ends", [edit(0, 8, "A worker"), edit(26, 31, "is gone.")],
     "A worker from Hyesan, 34, is gone."),
    ("touching", [edit(2, 8, "worker"), edit(8, 9, "-"), edit(9, 13, "of")],
     "A worker-of Hyesan, 34, left."),
    ("adjacent over one space", [edit(2, 8, "worker"), edit(9, 13, "of")],
     "A worker of Hyesan, 34, left."),
    ("alike side by side", [edit(2, 8, "X"), edit(9, 13, "X")], "A X X Hyesan, 34, left."),
    ("deleting", [edit(20, 24, "")], "A welder from Hyesan, left."),
    ("deleting two that touch", [edit(8, 20, ""), edit(20, 24, "")], "A welder, left."),
    ("deleting everything", [edit(0, 31, "")], ""),
    ("replacing everything", [edit(0, 31, "Gone.")], "Gone."),
    ("looks like Presidio's own placeholders", [edit(2, 8, "<EDIT_0>"), edit(14, 20, "<PLACE>")],
     "A <EDIT_0> from <PLACE>, 34, left."),
    ("writes braces and backslashes", [edit(2, 8, "{0} \\1")], "A {0} \\1 from Hyesan, 34, left."),
    ("not in the order of the text", [edit(14, 20, "Moor"), edit(2, 8, "man")],
     "A man from Moor, 34, left."),
    ("writes nothing but a space", [edit(8, 14, " ")], "A welder Hyesan, 34, left."),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "out"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_edits(edits, out):
    assert anonymize(TEXT, edits) == out


def test_an_edit_that_replaces_nothing_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        anonymize(TEXT, [edit(3, 3, "x")])


@pytest.mark.parametrize("text", ["“Hyesan” – 혜산, 🇰🇵 Hyesan", "a\u0301 Hyesan\r\n\tHyesan"])
def test_offsets_are_code_points(text):
    at = text.rindex("Hyesan")
    assert anonymize(text, [edit(at, at + 6, "X")]) == text[:at] + "X" + text[at + 6 :]


def by_hand(text: str, edits: list[Edit]) -> str:
    for one in sorted(edits, key=lambda e: -e.start):
        text = text[: one.start] + one.replacement + text[one.end :]
    return text


WORDS = st.text(alphabet="ab <>[]{}\\\n”é혜🇰", max_size=5)


@settings(max_examples=100, deadline=None)
@given(
    st.text(alphabet="abc ,.\n’혜é", min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 6), WORDS), max_size=12),
)
def test_the_same_as_cutting_and_pasting_by_hand(text, wanted):
    edits: list[Edit] = []
    for start, length, words in sorted(wanted):
        end = min(start + length, len(text))
        if start < end and (not edits or edits[-1].end <= start):
            edits.append(edit(start, end, words))
    assert anonymize(text, edits) == by_hand(text, edits)


@pytest.mark.parametrize("order", [[edit(2, 10, "x"), edit(8, 12, "y")]])
def test_overlapping_edits_are_never_half_made(order):
    with pytest.raises(ValueError):  # noqa: PT011
        anonymize(TEXT, order)
