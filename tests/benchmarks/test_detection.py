"""The detection benchmark counts what it says it counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.detection.__main__ import main
from benchmarks.detection.names import lower_words, name_part
from benchmarks.detection.score import measure
from benchmarks.detection.sets import gum
from benchmarks.detection.systems import Span, capitals
from benchmarks.detection.tab import core
from benchmarks.detection.tab import measure as measure_tab
from benchmarks.detection.table import mentions
from benchmarks.detection.texts import Annotated, Mention, from_bio


def test_without_the_data_it_says_so_and_succeeds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path / "none")]) == 0
    assert "nothing measured" in capsys.readouterr().out


def test_tokens_become_the_text_that_was_printed() -> None:
    words = ["He", "'s", "in", "(", "old", ")", "Vesk", ",", '"', "now", '"', ".", "A", "-", "B"]
    rows = [[w, "O"] for w in words]
    rows[6][1] = "B-Location"
    text = from_bio("x", rows, {"Location": "LOC"}, 1)
    assert text.text == 'He\'s in (old) Vesk, "now". A-B'
    assert [(text.text[m.start : m.end], m.family) for m in text.mentions] == [("Vesk", "LOC")]


@pytest.mark.parametrize(
    ("mention", "family", "part"),
    [
        ("the Gulf of Harrow", "LOC", "Gulf of Harrow"),
        ("Tolvik's", "LOC", "Tolvik"),
        ("Foreign Minister Ana Ruiz", "PER", "Ana Ruiz"),
        ("the union's Ana Ruiz, QC", "PER", "Ana Ruiz"),
        ("the people of Tolvik", "LOC", None),
        ("a young man", "PER", None),
        ("They", "PER", None),
        ("President of the Union", "PER", None),
        ("Foreign Minister", "PER", None),
        ("Traders", "PER", None),
    ],
)
def test_only_the_name_in_a_mention_counts(mention: str, family: str, part: str | None) -> None:
    lower = lower_words(["the traders wait"])
    found = name_part(mention, Mention(0, len(mention), family), lower)
    assert (mention[found.start : found.end] if found else None) == part


TEXT = Annotated(
    "x",
    "Minister Ana Ruiz left the Gulf of Harrow for Vesk.",
    (Mention(0, 17, "PER"), Mention(23, 41, "LOC"), Mention(46, 50, "LOC")),
)


def test_a_mention_is_found_when_its_own_family_covers_it_wholly() -> None:
    spans = [
        Span(0, 8, ("occupation",)),  # the post may be another finding
        Span(9, 17, ("PER",)),
        Span(27, 31, ("LOC",)),  # a part only
        Span(46, 50, ("PER",)),  # another family
    ]
    scores = measure([TEXT], lambda _: spans)
    assert (scores["PER"].recall, scores["PER"].precision) == (1.0, 0.5)
    assert (scores["LOC"].recall, scores["LOC"].recall_any) == (0.0, 0.5)
    assert scores["LOC"].precision == 1.0
    assert list(scores["LOC"].missed) == ["the Gulf of Harrow", "Vesk"]


def test_the_table_shows_recall_any_and_precision() -> None:
    scores = measure([TEXT], capitals())
    lines = mentions({("x", "capitals"): scores})
    assert lines[2] == "| x | capitals | 1.00 / 1.00 / 0.25 | 1.00 / 1.00 / 0.75 | - | - |"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("on May 3", "May 3"), ("the Vesk Court", "Vesk Court"), ("of the", "the"), ("ten", "ten")],
)
def test_words_taken_along_for_grammar_are_not_masked(text: str, kept: str) -> None:
    start, end = core(text, Span(0, len(text), ("TIME",)))
    assert text[start:end] == kept


def test_masks_are_scored_by_the_script_beside_the_data(tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text(json.dumps([{"doc_id": "a", "text": "On May 3"}]))
    (tmp_path / "eval_tab.py").write_text(
        "import json, sys\nprint(json.dumps({'masked': json.load(open(sys.argv[2]))}))\n"
    )
    spans = [Span(0, 8, ("TIME",)), Span(3, 6, ("TIME",), masks=False)]
    figures = measure_tab(tmp_path, "gold.json", lambda _: spans, None, 0)
    assert figures == {"masked": {"a": [[3, 8]]}}


def test_nested_entities_of_web_anno_are_read(tmp_path: Path) -> None:
    (tmp_path / "one.tsv").write_text(
        "#FORMAT=WebAnno TSV 3.2\n\n\n#Text=the Vesk Choir sang\n"
        "1-1\t0-3\tthe\torganization[1]\tnew[1]\n"
        "1-2\t4-8\tVesk\torganization[1]|place\tnew[1]\n"
        "1-3\t9-14\tChoir\torganization[1]\tnew[1]\n"
        "1-4\t15-19\tsang\t_\t_\n"
    )
    (text,) = gum(tmp_path)
    found = {(text.text[m.start : m.end], m.family) for m in text.mentions}
    assert found == {("Vesk Choir", "ORG"), ("Vesk", "LOC")}
