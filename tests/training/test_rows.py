"""Labels stand on the right tokens; where nothing is known nothing is taught."""

from __future__ import annotations

import pytest

from redactor.detect.tagger.features import Words
from training.corpora import LABELS, UNKNOWN, Labelled
from training.rows import Example, careful, examples, taught

WORDS = Words({}, frozenset())
ALL = frozenset(LABELS)


def labelled(text: str, *marks: tuple[str, str], complete: frozenset[str] = ALL) -> Labelled:
    spans = tuple((text.index(w), text.index(w) + len(w), label) for w, label in marks)
    return Labelled("x", "x", "x", text, spans, complete)


def one(text: str, *marks: tuple[str, str], complete: frozenset[str] = ALL) -> Example:
    (example,) = examples(labelled(text, *marks, complete=complete), WORDS)
    return example


def told(example: Example) -> list[tuple[str, str | None]]:
    return list(zip(example.row.words, example.labels, strict=True))


def test_labels_follow_the_marks() -> None:
    found = one("We met Orla Vesk.", ("Orla Vesk", "PERSON"))
    assert told(found) == [
        ("We", "O"), ("met", "O"), ("Orla", "B-PERSON"), ("Vesk", "I-PERSON"), (".", "O"),
    ]  # fmt: skip


def test_of_nested_marks_the_longest_counts() -> None:
    found = one("The Bank of Harrow", ("Bank of Harrow", "ORG"), ("Harrow", "LOC"))
    assert [label for _, label in told(found)] == ["O", "B-ORG", "I-ORG", "I-ORG"]


def test_two_mentions_side_by_side_are_two() -> None:
    found = one("Vesk Harrow", ("Vesk", "PERSON"), ("Harrow", "PERSON"))
    assert [label for _, label in told(found)] == ["B-PERSON", "B-PERSON"]


def test_offsets_are_of_the_original_text_whatever_its_spelling() -> None:
    text = "“Vésk\u00ad” said so."
    found = one(text, ("Vésk", "PERSON"))
    at = found.labels.index("B-PERSON")
    start, end = found.offsets[at]
    assert text[start:end].startswith("Vésk")


def test_what_could_be_a_name_in_a_description_is_left_open() -> None:
    found = one("the young Vesk man", ("the young Vesk man", UNKNOWN))
    assert [label for _, label in told(found)] == ["O", "O", None, "O"]


def test_only_stretches_that_are_known_are_taught() -> None:
    found = one("We saw Vesk go home", ("Vesk", UNKNOWN))
    assert [ys for _, ys in taught(found, found.labels)] == [["O", "O"], ["O", "O"]]


def test_refused_features_are_not_taught() -> None:
    found = one("We go")
    refused = {f: not f.startswith("w=") for token in found.features for f in token}
    ((xs, _),) = taught(found, found.labels, refused)
    assert not [f for token in xs for f in token if f.startswith("w=")]
    assert [f for token in xs for f in token if f.startswith("s=")]


@pytest.mark.parametrize(("complete", "label"), [(ALL, "O"), (frozenset(), None)])
def test_half_marked_texts_do_not_teach_that_a_capital_is_nothing(
    complete: frozenset[str], label: str | None
) -> None:
    assert careful(one("We saw Harrow", complete=complete)) == ["O" if label else None, "O", label]
