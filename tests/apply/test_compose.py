"""Two rounds of edits do as one what they do one after the other."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from redactor.apply.compose import compose
from redactor.model import Edit


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in sorted(edits, key=lambda e: -e.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


@st.composite
def edits_of(draw: st.DrawFn, text: str, name: str) -> tuple[Edit, ...]:
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    new = st.text("xyz ", max_size=4)
    return tuple(Edit(a, b, draw(new), (f"{name}{a}",), name) for a, b in spans if a < b)


@given(st.data(), st.text("abcdef ", min_size=1, max_size=40))
def test_composed_edits_do_what_both_rounds_do(data: st.DataObject, text: str) -> None:
    first = data.draw(edits_of(text, "first"))
    middle = apply(text, first)
    second = data.draw(edits_of(middle, "second"))
    both = compose(text, first, second)
    assert apply(text, both) == apply(middle, second)
    assert all(a.end <= b.start for a, b in pairwise(both))
    assert {d for e in both for d in e.details} == {d for e in first for d in e.details}


def test_a_second_change_of_the_same_words_is_one_edit_of_the_original() -> None:
    text = "She was held for six years in Hoeryong."
    first = (Edit(13, 26, "for several years", ("d1",), "duration"),)
    second = (Edit(13, 30, "for some time", (), "second look"),)
    (edit,) = compose(text, first, second)
    assert (edit.start, edit.end, edit.replacement) == (13, 26, "for some time")
    assert edit.details == ("d1",)
