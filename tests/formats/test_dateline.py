from __future__ import annotations

from datetime import date

import pytest

from redactor.formats.dateline import find_dateline, parse_day

DAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "words",
    [
        "2024-11-20", "2024-11-20T08:30:00+09:00", "2024-11-20 08:30", "Nov. 20, 2024",
        "November 20, 2024", "20 November 2024", "20 Nov. 2024", " Nov 20 2024 ",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_forms_newsrooms_use(words: str) -> None:
    assert parse_day(words) == DAY


@pytest.mark.parametrize("words", ["", "TBC", "Nov. 31, 2024", "2024-13-01", "Nov. 20", "11/20/24"])
def test_what_is_no_clear_day_is_none(words: str) -> None:
    assert parse_day(words) is None


@pytest.mark.parametrize(
    "opening",
    [
        "SEOUL, Nov. 20, 2024 -- Rice rose.",
        "# Rice rises\n\nSEOUL, Nov. 20, 2024 — Rice rose.",
        "YANJI, China, 20 November 2024 – A schoolboy",
        "NEW YORK, November 20, 2024 (The Desk) - A man",
        "SEOUL (Nov. 20, 2024): A man",
        "**SEOUL, Nov. 20, 2024** -- A man",
        "Dateline: 2024-11-20\r\nSlug: rice\r\n\r\nA man",
    ],
)
def test_an_opening_dateline_is_found(opening: str) -> None:
    assert find_dateline(opening) == DAY


@pytest.mark.parametrize(
    "words",
    [
        "SEOUL, Nov. 20 -- Rice rose.",  # no year: not ours to guess
        "He was detained on Nov. 20, 2024 -- a Wednesday.",
        "x\n" * 2000 + "SEOUL, Nov. 20, 2024 -- Rice rose.",
    ],
)
def test_other_dates_are_no_dateline(words: str) -> None:
    assert find_dateline(words) is None
