"""From probabilities of tokens to mentions."""

from __future__ import annotations

import re

from redactor.detect.tagger.mentions import Tagged, mentions
from redactor.detect.tagger.model import LABELS, Token

Seen = dict[str, tuple[str, float]]


def rows(text: str, *seen: Seen) -> list[list[Token]]:
    """One row a line; `seen`: word -> label and probability, of the line or of all lines."""
    out = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        here = seen[min(number, len(seen) - 1)]
        fresh = True
        row = []
        for match in re.finditer(r"\w+|[^\w\s]", line):
            label, p = here.get(match[0], ("", 0.0))
            labels = tuple(p if x == label else 0.0 for x in LABELS) if p else ()
            a, b = start + match.start(), start + match.end()
            row.append(Token(a, b, match[0], fresh, p, labels))
            fresh = match[0] == "."
        out.append(row)
        start += len(line) + 1
    return out


def told(text: str, *seen: Seen, threshold: float = 0.15) -> list[tuple[str, str, float]]:
    found = mentions(rows(text, *seen), text, threshold)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert [(m.start, m.end) for m in found] == sorted((m.start, m.end) for m in found)
    return [(m.text, m.label, m.sure) for m in found]


def test_neighbours_with_one_label_are_one_mention() -> None:
    seen = {"Orla": ("PERSON", 0.9), "Vesk": ("PERSON", 0.7)}
    assert told("We met Orla Vesk there.", seen) == [("Orla Vesk", "PERSON", 0.8)]


def test_another_label_or_a_plain_word_ends_a_mention() -> None:
    seen = {"Vesk": ("PERSON", 0.9), "Harrow": ("LOC", 0.9), "Orlan": ("LOC", 0.9)}
    assert [t for t, _, _ in told("We met Vesk Harrow and Orlan.", seen)] == [
        "Vesk", "Harrow", "Orlan",
    ]  # fmt: skip


def test_the_threshold_counts() -> None:
    seen = {"Vesk": ("PERSON", 0.3)}
    assert told("We met Vesk.", seen) == [("Vesk", "PERSON", 0.3)]
    assert told("We met Vesk.", seen, threshold=0.4) == []


def test_full_stops_and_quotes_at_the_edge_are_left_out() -> None:
    seen = {"Vesk": ("PERSON", 0.9), '"': ("PERSON", 0.9), ".": ("PERSON", 0.9)}
    assert told('So "Vesk".', seen) == [("Vesk", "PERSON", 0.9)]


def test_what_is_sure_once_is_carried_through_the_document() -> None:
    text = "We met Vesk today.\nLater we saw Vesk again."
    sure: Seen = {"Vesk": ("PERSON", 0.9)}
    assert [t for t, _, _ in told(text, sure, {"Vesk": ("LOC", 0.05)})] == ["Vesk", "Vesk"]
    # nothing at all was seen in the second line
    assert [m.carried for m in mentions(rows(text, sure, {}), text, 0.15)] == [False, True]


def test_longer_names_and_parts_of_words_are_not_carried_into_each_other() -> None:
    text = "We met Orla Vesk today.\nThe Vesker and Orla-Vesk, said Orla Vesk."
    seen: Seen = {"Orla": ("PERSON", 0.9), "Vesk": ("PERSON", 0.9)}
    found = mentions(rows(text, seen, {}), text, 0.15)
    assert [m.text for m in found] == ["Orla Vesk", "Orla Vesk"]
    assert found[1].start == text.rindex("Orla Vesk")


def test_what_the_text_also_writes_small_is_doubted() -> None:
    seen: Seen = {"Harrow": ("LOC", 0.95)}
    assert told("We saw Harrow there.", seen) == [("Harrow", "LOC", 0.95)]
    assert told("We saw Harrow there and the harrow too.", seen) == [("Harrow", "LOC", 0.5)]


def test_a_word_that_only_opens_sentences_is_doubted() -> None:
    seen: Seen = {"Metals": ("PERSON", 0.95)}
    assert told("Metals are sold here.", seen) == [("Metals", "PERSON", 0.5)]


def test_abbreviations_and_headlines_are_doubted() -> None:
    seen: Seen = {"SIM": ("ORG", 0.95), "SUBSCRIBERS": ("ORG", 0.95)}
    assert told("They sold SIM cards.", seen) == [("SIM", "ORG", 0.5)]
    assert told("NOTE FOR SUBSCRIBERS", seen) == [("SUBSCRIBERS", "ORG", 0.5)]


def test_a_name_has_a_capital_letter() -> None:
    assert told("It cost 24500 won.", {"24500": ("PERSON", 0.6)}) == []
    assert told("It cost 24500 won.", {"24500": ("QUANTITY", 0.6)}) == [("24500", "QUANTITY", 0.6)]


def test_words_are_not_shown_by_repr() -> None:
    assert "Vesk" not in repr(Tagged(0, 4, "Vesk", "PERSON", 0.9, 0.9))
