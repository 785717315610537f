"""What can be read in two ways is asked, and what the rest of the text tells is not."""

from __future__ import annotations

import pytest

from tests.shipped import run

ASKED = [
    (
        "He was held on 3/1/2024 in Hyesan.",
        ["3/1/2024: March 1 or January 3? Both are allowed for."],
    ),
    (
        "A vendor in Sunchon was held.",
        [
            "Sunchon: Taken for Sunchon, South Pyongan Province, North Korea; could be Suncheon, "
            "South Jeolla Province, South Korea."
        ],
    ),
    (
        "Fishermen from Kosong were held.",
        [
            "Kosong: Taken for Kosong County, Kangwon Province, North Korea; could be Goseong "
            "County, Gangwon Province, South Korea."
        ],
    ),
    (
        "A vendor in Hoeryonq was held.",
        ["Hoeryonq: Is this a name that must go? It could be Hoeryong, misspelt."],
    ),
]  # fmt: skip
CLEAR = [
    "He was held on 13/1/2024 in Hyesan.",
    "He was held on 3/3/2024 in Hyesan.",
    "Fishermen from Kosong were taken to Wonsan.",
    "A vendor in Sinchon was held.",
    "A vendor in Sunchon was held. She had come from Kaechon.",
]


def asked(text: str) -> list[str]:
    return [f"{text[q.start : q.end].removeprefix('on ')}: {q.text}" for q in run(text).questions]


@pytest.mark.parametrize(("text", "questions"), ASKED)
def test_what_is_asked(text, questions):
    assert asked(text) == questions


@pytest.mark.parametrize("text", CLEAR)
def test_what_is_not_asked(text):
    assert asked(text) == []
