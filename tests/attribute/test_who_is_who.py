"""Posts that are no power, names nobody lists, reports told in the first person."""

from __future__ import annotations

import pytest

from redactor.model import Document
from tests.attribute.casting import cast_of, compare
from tests.shipped import pipeline

TABLE: dict[str, tuple[str, list[tuple[str, str, str | None]]]] = {
    "a body takes no name beside it": (
        "To the state, Jang Kum Chol was a lathe operator. He was arrested.",
        [("Jang Kum Chol", "subject", "a")],
    ),
    "a tie to a judge makes no judge": (
        "Ri Un Sil, 41, is the wife of a judge. She was arrested.",
        [("Ri Un Sil", "subject", "a"), ("the wife of a judge", "subject", "a")],
    ),
    "a post that is over": (
        "She is seventy-one, a retired lift inspector, and was fined.",
        [("seventy-one", "subject", "a"), ("a retired lift inspector", "subject", "a")],
    ),
    "fined without a rate": (
        "A court has sentenced a beekeeper to two years.",
        [("beekeeper", "subject", "a")],
    ),
    "the clause of a source": (
        "A source in Ryanggang Province spoke of a fight. The source, who mends umbrellas near "
        "the ferry, said nobody slept.",
        [("Ryanggang Province", "source", "s"), ("mends umbrellas", "source", "s")],
    ),
    "one of several sources": (
        "Rice cost more, according to two people who follow prices. The second drives a red "
        "minibus and counts the sacks.",
        [("a red minibus", "source", "s")],
    ),
    "a letter in the first person": (
        "I was a tram conductor in Orsha until the strike. I have a bad lung. My wife thinks I "
        "talk too much, and I do.",
        [("a tram conductor", "source", "s"), ("a bad lung", "source", "s")],
    ),
    "a date of history is nobody's": (
        "Two of the old bridges were painted blue on July 4, 2023.",
        [("July 4, 2023", "none", None)],
    ),
    "a business partner is no source": (
        "Its Chinese partner, Wang Meiling, 52, said nothing.",
        [("52", "subject", "a")],
    ),
}


@pytest.mark.parametrize("case", TABLE, ids=str)
def test_the_right_person_owns_it(case: str) -> None:
    text, expected = TABLE[case]
    assert compare(text, expected) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two of the children were lost. The ones who died were Zubayda and Merwan.",
        "They buried her at night. Zubayda's mother was not told of it by Zubayda.",
        "On that day the small and quiet Merwan, 9, ran home.",
    ],
)
def test_an_unknown_name_that_acts_like_a_person_goes(text: str) -> None:
    version = pipeline().run(Document("x.md", text), ["public"]).versions[0]
    assert "Zubayda" not in version.text
    assert "Merwan" not in version.text


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 he was given the Nobel Peace Prize for it.",
        "Everyone in the hall knew the Hijab and Chastity bill by heart.",
        "The tour was paid by Vostok Intur, which said little.",
    ],
)
def test_an_unknown_name_that_does_nothing_stays(text: str) -> None:
    version = pipeline().run(Document("x.md", text), ["public"]).versions[0]
    for word in ("Nobel", "Hijab", "Chastity", "Intur"):
        assert (word in version.text) == (word in text)


def test_a_minister_stays_one_after_leaving_office() -> None:
    cast, _ = cast_of("A former minister was in the room. He said little.")
    assert "subject" not in {p.role for p in cast.persons}
