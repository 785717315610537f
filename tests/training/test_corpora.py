"""Each set is read as its annotators meant it. The texts here are made up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.corpora import LABELS, UNKNOWN, Labelled, gum, presidio, re3d, read, tab, wnut
from training.corpora import unmarked_again as again


def put(path: Path, words: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
    return path


def marked(text: Labelled) -> list[tuple[str, str]]:
    return [(text.text[a:b], label) for a, b, label in text.marks]


def mention(text: str, words: str, kind: str, mask: str, number: int) -> dict[str, object]:
    start = text.index(words)
    return {
        "entity_type": kind, "entity_mention_id": f"m{number}", "entity_id": f"e{number}",
        "start_offset": start, "end_offset": start + len(words), "span_text": words,
        "identifier_type": mask,
    }  # fmt: skip


def test_court_cases(tmp_path: Path) -> None:
    text = "Mr Orla Vesk lives in Harrow. The Harrow Court sat."
    mentions = [
        mention(text, "Mr Orla Vesk", "PERSON", "DIRECT", 1),
        mention(text, "Harrow", "LOC", "QUASI", 2),
        mention(text, "Harrow Court", "ORG", "NO_MASK", 3),
    ]
    typed = {"doc_id": "1", "text": text, "annotations": {"a": {"entity_mentions": mentions}}}
    put(tmp_path / "tab_typed_113.json", json.dumps([typed]))
    half = {"a": {"entity_mentions": mentions[:1]}}
    other = {"doc_id": "2", "text": text, "annotations": repr(half)}
    put(tmp_path / "tab_dev127.json", json.dumps([{**typed, "annotations": repr(half)}, other]))
    first, second = tab(tmp_path)
    assert marked(first) == [
        ("Mr Orla Vesk", "PERSON"), ("Harrow", "LOC"), ("Harrow Court", "ORG"),
    ]  # fmt: skip
    assert (first.part, first.complete) == ("typed", frozenset(LABELS))
    assert [text[a:b] for a, b in first.secret] == ["Mr Orla Vesk", "Harrow"]
    assert [text[a:b] for a, b in first.direct] == ["Mr Orla Vesk"]
    # what its annotators did not mask may be anything
    assert (second.name, second.part, second.complete) == ("2", "masks", frozenset())


def test_conflict_reports_keep_names_and_leave_descriptions_open(tmp_path: Path) -> None:
    rows = [
        "General\tB-Person", "Orla\tI-Person", "Vesk\tI-Person", "met\tO", "the\tB-Person",
        "young\tI-Person", "man\tI-Person", "on\tO", "Monday\tB-Temporal", ".\tO", "",
    ]  # fmt: skip
    put(tmp_path / "Harrow_Gazette" / "x.conll", "\n".join(rows))
    (text,) = re3d(tmp_path)
    assert text.part == "Harrow_Gazette"
    assert marked(text) == [
        ("General ", UNKNOWN), ("Orla Vesk", "PERSON"), ("the young man", UNKNOWN),
        ("Monday", "DATETIME"),
    ]  # fmt: skip


def test_wikinews_marks_are_nested(tmp_path: Path) -> None:
    line = "1-{}\t0-1\t{}\t{}\t_\t_\t_\t_\t_\t_\t"
    rows = [
        line.format(1, "University", "organization[1]"), line.format(2, "of", "organization[1]"),
        line.format(3, "Harrow", "organization[1]|place[2]"), line.format(4, "opened", "_"),
    ]  # fmt: skip
    put(tmp_path / "GUM_news_x.tsv", "\n".join(["#FORMAT", "", *rows, ""]))
    (text,) = gum(tmp_path)
    assert text.part == "news"
    assert marked(text) == [("University of Harrow", "ORG"), ("Harrow", "LOC")]


def test_posts_say_nothing_of_times(tmp_path: Path) -> None:
    put(tmp_path / "emerging.dev.conll", "Vesk\tB-person\non\tO\nMonday\tO\n\t\n")
    text = next(iter(wnut(tmp_path)))
    assert marked(text) == [("Vesk", "PERSON")]
    assert "DATETIME" not in text.complete


def test_sentences_of_templates(tmp_path: Path) -> None:
    spans = [{"start_position": 0, "end_position": 4, "entity_type": "PERSON"},
             {"start_position": 10, "end_position": 15, "entity_type": "TITLE"}]  # fmt: skip
    entry = {"full_text": "Vesk is a clerk", "spans": spans, "template_id": 7}
    put(tmp_path / "s.json", json.dumps([entry]))
    (text,) = presidio(tmp_path)
    assert marked(text) == [("Vesk", "PERSON"), ("clerk", UNKNOWN)]


def test_a_name_marked_once_and_not_again_is_an_oversight() -> None:
    text = "Vesk came. Vesk went. The vesk stayed."
    labelled = Labelled("x", "x", "x", text, ((0, 4, "PERSON"),), frozenset({"PERSON"}))
    assert list(again(labelled)) == [(11, 15)]


def test_a_missing_set_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no annotated texts"):
        read(tmp_path)
