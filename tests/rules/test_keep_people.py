"""What looks like a public fact and is somebody's own detail does not stay."""

from __future__ import annotations

import pytest

from tests.shipped import run

FIRST = "A clerk fled on Monday.\n\n"
LAST = "\n\nThe source said no more.\n"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Her brother Assad drives a taxi in Homs.", "Assad"),
        ("A trader, Kim Tok Hun, 43, was beaten.", "Kim Tok Hun"),
        ("President of the cooperative, Kim Song, fled.", "Kim Song"),
        ("He lives on Ho Chi Minh Street with an aunt.", "Ho Chi Minh Street"),
        ("A nurse at the Jose Marti hospital wept.", "the Jose Marti hospital"),
        ("She was denounced and reported by Han Chol Su.", "Han Chol Su"),
        ("The letter was written by Han Chol Su, her uncle.", "Han Chol Su"),
        ('"I was interviewed by Han Chol Su," he said.', "Han Chol Su"),
        ("He told Pak Chol Min, the editor of the wall newspaper, to leave.", "Pak Chol Min"),
        ("The secretary of the Tolvik Human Rights Group, Ann Dahl, was taken.", "Ann Dahl"),
        ("Our number is +850 2 555 0199, his wife told the caller.", "+850 2 555 0199"),
        ("Contact: Han Chol Su, +82 10 5555 1234.", "+82 10 5555 1234"),
    ],
)
def test_a_name_or_number_of_a_person_goes(sentence: str, words: str) -> None:
    assert words not in public(sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("She was arrested on Feb. 1, 2021, the day of the coup, at her stall.", "Feb. 1"),
        ("My son was born on August 15, 2021, when the Taliban came.", "August 15"),
        ("On December 8, 2024, she gave birth in a cellar in Homs.", "December 8"),
        ("He was shot on 17 August 2020 at the factory gate in Minsk.", "17 August"),
        ("He deserted on August 6, 2024 near Kursk.", "August 6"),
        ("The call was about a daughter, in Seoul since March 3, 2017.", "March 3"),
    ],
)
def test_a_day_of_a_person_goes(sentence: str, words: str) -> None:
    assert words not in public(sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("He is a bell-ringer from Sednaya.", "Sednaya"),
        ("She lives in a flat in Hwasong with two sons.", "Hwasong"),
        ("He paid 900 won for the rice and left.", "900 won"),
        ("The guard took 18,000 won for a kilogram of rice.", "18,000 won"),
        ("Her son serves on the destroyer Choe Hyon.", "Choe Hyon"),
    ],
)
def test_a_place_or_sum_of_a_person_goes(sentence: str, words: str) -> None:
    assert words not in public(sentence)


def test_a_letter_keeps_no_name_at_its_end() -> None:
    letter = "My hands are cold and I will write again.\n\nHan Chol Su\n"
    assert "Han Chol Su" not in run(letter, "public").versions[0].text


def public(sentence: str) -> str:
    """Return the public version of a report that holds the sentence."""
    return run(FIRST + sentence + LAST, "public").versions[0].text
