"""What holds for every text, whatever is asked for."""

from __future__ import annotations

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.wording import Target, edits
from tests.wording.cases import apply

# Surfaces that no replacement and no other fragment contains.
SURFACES = {
    "place": ["Zaqville", "Zaq Hollow", "Zaqon County"],
    "date": ["Zaqday", "Zaqtober 14", "last Zaqday", "the 77th"],
    "name": ["Zaq", "Zaq Il Sung-zaq", '"Zaq Z."'],
    "age": ["zaq-year-old", "in her zaqs", "zaqty"],
    "occupation": ["zaquist", "former zaquist", "a zaquist"],
    "relation": ["zaq-in-law", "her own zaqsin"],
    "amount": ["7,777 zaqs", "zaqteen"],
    "other": ["who zaqs daily", "zaqing away", "a zaq in the zaq"],
}
TEXTS = {
    "place": [("North Hamgyong Province", "proper"), ("a border city", "phrase"), ("", "gone")],
    "date": [("early October", "date"), ("recently", "adverb"), ("last month", "adverb"),
             ("", "gone")],
    "name": [("the woman", "phrase"), ("a resident", "phrase"), ("", "gone")],
    "age": [("30-something", "phrase"), ("in her 30s", "phrase"), ("", "gone")],
    "occupation": [("official", "noun"), ("a trader", "phrase"), ("", "gone")],
    "relation": [("relative", "noun"), ("a relative", "phrase"), ("", "gone")],
    "amount": [("several goods", "phrase"), ("", "gone")],
    "other": [("at home", "phrase"), ("", "gone")],
}  # fmt: skip
GLUE = [
    "said", "was held", ",", ".", "in", "on", "from", "and", "a", "an", "the", "her", "(", ")",
    '"', "“", "”", "'s", "-based", "aged", "known as", "the night of", "between", "residents",
    "market", "who lives in", "is", "–", "[", "]", "\n\n", "\n", "A source", "of", "!", "three",
    "young", "to", "late", ":", "U.S.", "Oct. 9", "North Hamgyong Province",
]  # fmt: skip
NO_SPACE_BEFORE = {",", ".", ")", "'s", "-based", "”", "!", "]", ":", "\n\n", "\n"}
NO_SPACE_AFTER = {"(", "“", "[", "\n\n", "\n"}


@st.composite
def drafts(draw: st.DrawFn) -> tuple[str, list[Target], list[tuple[int, int]]]:
    text, targets, locked = "", [], []
    for number in range(draw(st.integers(1, 14))):
        kind = draw(st.sampled_from([*SURFACES, *["glue"] * 12]))
        piece = draw(st.sampled_from(SURFACES.get(kind, GLUE)))
        tight = piece in NO_SPACE_BEFORE or not text or text[-1] in "(“[\n"
        text += piece if tight else f" {piece}"
        span = (len(text) - len(piece), len(text))
        if kind != "glue":
            new, form = draw(st.sampled_from(TEXTS[kind]))
            targets.append(
                Target(f"d{number}", *span, kind, new, form, adjective="North Hamgyong",
                       again="province")
            )  # fmt: skip
        elif piece.strip() and draw(st.integers(0, 9)) == 0:
            locked.append(span)
    return text, targets, locked


@settings(max_examples=150, deadline=None)
@given(drafts(), st.sampled_from(["prose", "brackets", "labels"]))
def test_edits_are_disjoint_sorted_inside_and_leave_locked_spans_alone(draft, style):
    text, targets, locked = draft
    found = edits(text, targets, locked, style)
    at = 0
    known = {target.detail for target in targets}
    for edit in found:
        assert at <= edit.start <= edit.end <= len(text)
        assert edit.replacement != text[edit.start : edit.end]
        assert edit.details
        assert set(edit.details) <= known
        at = edit.end
        for start, end in locked:
            assert not max(start, edit.start) < min(end, edit.end)


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_nothing_that_was_to_go_survives(draft):
    text, targets, locked = draft
    assert "zaq" not in apply(text, edits(text, targets, locked)).casefold()


@settings(max_examples=150, deadline=None)
@given(drafts(), st.sampled_from(["prose", "brackets"]))
def test_no_debris_is_left(draft, style):
    text, targets, locked = draft
    out = apply(text, edits(text, targets, locked, style))
    for debris in (r"  ", r" ,", r"\b(an?) an?\b", r"\bin in\b", r"\( ?\)", r",,", r"\[\["):
        if not regex.search(debris, text) and not (debris == r"\[\[" and "[" in text):
            assert not regex.search(debris, out), (debris, out)


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_line_ends_are_kept(draft):
    text, targets, locked = draft
    out = apply(text, edits(text, targets, locked))
    assert out.count("\n\n") >= text.count("\n\n")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.data())
def test_any_text_at_all_is_taken(text, data):
    spans = data.draw(st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=4))
    kinds = list(TEXTS)
    targets = []
    for number, span in enumerate(spans):
        kind = data.draw(st.sampled_from(kinds))
        new, form = data.draw(st.sampled_from(TEXTS[kind]))
        targets.append(Target(f"d{number}", span[0], span[1], kind, new, form))
    apply(text, edits(text, targets))


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_without_targets_nothing_changes(draft):
    text, _, locked = draft
    assert edits(text, [], locked) == ()
