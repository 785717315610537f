"""Organisations by name, what no list has, and names in capitals or another script."""

from __future__ import annotations

import pytest

from redactor.config import Config
from redactor.detect.names import NameRecognizer
from redactor.detect.normalise import fold
from redactor.model import Document
from redactor.pipeline import Pipeline
from redactor.rules.load import load

PIPELINE = Pipeline(Config())
NAMES = NameRecognizer(load())


def found(text: str) -> list[tuple[str, str]]:
    """Return (rule, words) of everything the name recognizer finds."""
    folded = fold(text)
    spans = [(r, *folded.back(r.start, r.end)) for r in NAMES.analyze(folded.text, [])]
    return sorted(((r.entity_type, text[a:b]) for r, a, b in spans), key=lambda f: text.index(f[1]))


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("He sued in the Tolvik Labour Court.", "organisation.court", "the Tolvik Labour Court"),
        (
            "The Third Chamber of the Tolvik Assize Court met.",
            "organisation.court",
            "the Tolvik Assize Court",
        ),
        ("A clerk of the Sanri Tax Office left.", "organisation.office", "the Sanri Tax Office"),
        ("He drove for Orlan Trade GmbH in May.", "organisation.firm", "Orlan Trade GmbH"),
        ("It was let to Marden & Pike Ltd.", "organisation.firm", "Marden & Pike Ltd"),
        (
            "She joined the Anna Brandt Society.",
            "organisation.society",
            "the Anna Brandt Society",
        ),
        ("Men of the Falcon Brigade came.", "organisation.force", "the Falcon Brigade"),
        ("The Harrow Space Centre burned.", "organisation.site", "The Harrow Space Centre"),
        ("They climbed Mount Tolvik at dawn.", "place.feature", "Mount Tolvik"),
        ("The Norwegian Air Force sent it.", "organisation.national", "Norwegian Air Force"),
        ("Towns in Northern Iraq fell.", "place.part", "Northern Iraq"),
    ],
)
def test_a_body_is_found_by_its_noun(text: str, rule: str, words: str) -> None:
    assert (rule, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Court rejected it, and the Government appealed.",
        "The Labour Court and the Court of Appeal were closed.",
        "An office of the ministry was searched by the police.",
        "She went to church, then to the bank.",
        "The Party and its Central Committee met.",
    ],
)
def test_what_says_not_which_body_is_none(text: str) -> None:
    assert [f for f in found(text) if f[0].startswith("organisation.")] == []


def test_letters_in_brackets_stand_for_the_body_later_on() -> None:
    text = "The Tolvik Reading Society (TRS) was banned. A member of TRS fled."
    assert [f for f in found(text) if f[1] == "TRS"] == [("organisation.society", "TRS")] * 2


def test_a_body_ends_where_a_date_or_another_body_begins() -> None:
    text = "The judgment of the Tolvik Court of 5 July and the Sanri Court was read."
    assert [f[1] for f in found(text)] == ["the Tolvik Court", "the Sanri Court"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The man carried a Zorbatech card.", ["Zorbatech"]),
        ("We ate at the Blue Lotus twice.", ["Blue Lotus"]),
        ("He was with the KSZR for years.", ["KSZR"]),
        ("Members of Dev-Yol came too.", ["Dev-Yol"]),
        ("Abboud Qanbar was a commander.", ["Abboud Qanbar"]),
        ("He took a USB stick and a DVD to the ATM.", []),
        ("PRICES OF RICE RISE AGAIN", []),
        ("Prices rose. Traders blamed the Party. Nobody answered.", []),
        ("Under Article 12 of the Convention the Chamber sat.", []),
    ],
)
def test_what_no_list_has_is_put_to_the_editor(text: str, words: list[str]) -> None:
    assert [w for rule, w in found(text) if rule == "name.unknown"] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He fled to the municipality of Tolvik.", "municipality of Tolvik"),
        ("She is from Vermill, South Korea.", "Vermill"),
        ("A woman of Vermill, South Korea, spoke.", "Vermill"),
    ],
)
def test_the_words_around_tell_an_unknown_place(text: str, words: str) -> None:
    assert ("name.unknown-place", words) in found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("TWO HELD AFTER PAK YONG IL FLEES HOERYONG", ["PAK YONG IL"]),
        ("Trader Kim Chol Su Arrested In Hyesan After Raid", ["Kim Chol Su"]),
        ("Rice Prices Rise As Border Stays Shut", []),
        ("A driver told 김철수 about it in the 장마당.", ["김철수"]),
        ("He gave only his initials, K.C.S., and left.", ["K.C.S."]),
        ("They were heard with Mr Cz. Wolny of the U.N. office.", ["Mr Cz. Wolny"]),
        ("The lawyer, Mr C. Paris, lost.", ["Mr C. Paris"]),
        ("They met Holden Chow at the mall.", ["Holden Chow"]),
    ],
)
def test_names_in_any_dress(text: str, words: list[str]) -> None:
    names = [w for rule, w in found(text) if rule.startswith("name.") and "unknown" not in rule]
    assert names == words


def test_one_towns_court_is_a_detail_and_a_nations_is_a_public_fact() -> None:
    text = "The Tolvik Administrative Court and the Turkish Government disagreed."
    details = PIPELINE.detect(Document("x", text)).details
    assert {d.text: d.keep for d in details if d.kind == "organisation"} == {
        "The Tolvik Administrative Court": None,
        "Turkish Government": "official_body",
    }


def test_a_head_of_a_law_department_is_no_law() -> None:
    text = "Their agent, Mr F. Wolny, Head of the International Law Department, spoke."
    details = PIPELINE.detect(Document("x", text)).details
    assert ("Mr F. Wolny", None) in {(d.text, d.keep) for d in details}


def test_a_long_row_of_anything_comes_to_an_end() -> None:
    for piece in ("Tolvik Court of ", "Zorb ", "KSZR, ", "the Blue Lotus and the ", "Court "):
        NAMES.analyze(piece * 8000, [])
