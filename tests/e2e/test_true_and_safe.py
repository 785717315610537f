"""Sentences taken the whole way to the public: what comes out is true, reads, and is enough."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from redactor.errors import VerifyError
from redactor.formats.interface import read
from redactor.model import Report
from tests.shipped import pipeline

LINE = date(2024, 6, 14)


def report(text: str) -> Report:
    return pipeline().run(read(None, text.encode(), LINE), ("public",))


def public(text: str) -> str:
    return report(text).versions[0].text


MUST_GO = [
    # the sentence, what the public must not read
    ("Pak Mi Ran, her mother, has tuberculosis and lives in Sunam District.", "tuberculosis"),
    ("Pak Mi Ran, her mother, has tuberculosis and lives in Sunam District.", "Pak Mi Ran"),
    ("Ri Chol Min was arrested. Her two children, aged nine and six, are with an aunt.", "nine"),
    ("Ri Chol Min was arrested in Chongjin on Jan. 3.", "Jan. 3"),
    ("Ri Chol Min was arrested in Chongjin on Jan. 3.", "Ri"),
    ("They took Ri Chol Min’s phone. “Ri is my cousin,” a source in Hyesan said.", "Ri"),
    ("RI CHOL MIN HELD\n\nRi Chol Min was arrested on May 3.", "CHOL"),
    ("A source in Musan-gun said so. The road from Musan is shut.", "Musan"),
    ("A welder in Chong-jin, Kim Yong Su, was arrested.", "Yong"),
    ("Her number is 191-260-1234 (the same as 1912601234).", "1912601234"),
    ("Ri Chol Min was arrested.\n\n| name | trade |\n|---|---|\n| Ri Chol Min | cook |\n", "Chol"),
]
MUST_STAND = [
    ("Kim Yong Su, a welder, was arrested. Kim wept below the statue of Kim Il Sung.",
     "Kim Il Sung"),
    ("Kim Yong Su, a welder, was arrested. Kim Jong Un said nothing.", "Kim Jong Un"),
    ("Ri Chol Min was arrested by the Ministry of State Security.", "Ministry of State Security"),
    ("A welder was arrested. Edited by Ri Na-young.", "Edited by Ri Na-young."),
    ("A welder was arrested in North Korea, Harbor Wire said.", "North Korea, Harbor Wire"),
]  # fmt: skip
MUST_NOT_READ = [
    # the sentence, words that would be untrue or no English
    ("A welder from Sunam District in Chongjin was arrested on May 3.", "Province in Chongjin"),
    ("On New Year’s Day, a nurse at Chongjin No. 2 Hospital was dismissed.", "Province a hospital"),
    ("“Only two of us knew,” a source in Ryanggang Province said.", "several"),
    ("Two men were arrested in Hyesan on May 3.", "several men"),
    ("A 34-year-old welder was arrested in Hyesan.", "An young"),
    ("An electrician was arrested in Hyesan on May 3.", "An person"),
    ("She was arrested in Hyesan, Ryanggang Province, on May 3.", "Province, Ryanggang Province"),
    ("She was arrested at Sunam Market on May 3.", "at at"),
]


@pytest.mark.parametrize(("text", "words"), MUST_GO)
def test_gone(text, words):
    assert words not in public(text)


@pytest.mark.parametrize(("text", "words"), MUST_STAND)
def test_stands(text, words):
    assert words in public(text)


@pytest.mark.parametrize(("text", "words"), MUST_NOT_READ)
def test_true_and_grammatical(text, words):
    assert words not in public(text)


def test_a_name_in_a_place_that_cannot_be_edited_is_never_let_through_in_silence():
    text = "The tip came in.\n\n```\nRi Chol Min, 191-260-1234\n```\n"
    try:
        version = pipeline().run(read(None, text.encode()), ("public",)).versions[0]
    except VerifyError:
        return
    assert "Ri Chol Min" not in version.text or not version.plan.cleared


@pytest.mark.parametrize(
    "where",
    ["[her post](https://x.example/ri-chol-min)", "![Ri Chol Min](a.jpg)", "`Ri Chol Min`",
     "<https://x.example/RiCholMin>"],
)  # fmt: skip
def test_nor_is_one_in_a_link(where):
    text = f"Ri Chol Min, a welder, was arrested in Hyesan on May 3. See {where}.\n"
    try:
        version = pipeline().run(read(Path("x.md"), text.encode()), ("public",)).versions[0]
    except VerifyError:
        return
    low = version.text.casefold()
    left = [w for w in ("ri chol min", "ri-chol-min", "richolmin") if w in low]
    assert not left or not version.plan.cleared  # links stay intact: an editor has to cut them


def test_a_report_with_nothing_to_hide_is_not_changed():
    text = (
        "The price of rice was 7,300 won a kilogram, state media said. Kim Jong Un visited China. "
        "The Eighth Party Congress was held in 2021.\n\nTranslated by Ivy Marchbanks.\n"
    )
    made = report(text)
    assert made.versions[0].text == text
    assert made.versions[0].plan.cleared


def test_an_aside_goes_with_both_its_commas():
    text = "The source, who once tuned the piano, agreed. A vendor in Hyesan was arrested."
    assert public(text).startswith("The source agreed. ")
