"""Dates: what is found, where it starts and ends, and which days it stands for."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.detect.dates import FoundDate, find_dates
from redactor.rules.schema import CalendarRule

RULES = Path(__file__).parents[2] / "rules"
WEDNESDAY = date(2024, 11, 20)
CALENDARS = [
    CalendarRule.model_validate(yaml.safe_load((RULES / pack / "calendar.yaml").read_text())[0])
    for pack in ("core", "north-korea")
]
HOLIDAYS = {name: day for rule in CALENDARS for name, day in rule.holidays.items()}
SEASONS = {name: days for rule in CALENDARS for name, days in rule.seasons.items()}


def find(text: str, dateline: date | None = WEDNESDAY) -> list[FoundDate]:
    return find_dates(text, dateline, HOLIDAYS, SEASONS)


def marked(text: str) -> tuple[str, list[str]]:
    """Return the text without its >marks<, and what was marked."""
    parts = text.replace("<", ">").split(">")
    return "".join(parts), parts[1::2]


# A sentence with the spans to find, and for each: precision, first day, day after the last.
ABSOLUTE: list[tuple[str, ...]] = [
    ("On >Oct. 14< she was stopped.", "day 2024-10-14 2024-10-15"),
    ("On >October 14< she was stopped.", "day 2024-10-14 2024-10-15"),
    ("On >OCT. 14< she was stopped.", "day 2024-10-14 2024-10-15"),
    ("On >Oct. 14, 2023<, she was stopped.", "day 2023-10-14 2023-10-15"),
    ("He came on >14 October 2024<.", "day 2024-10-14 2024-10-15"),
    ("He came on >December 21st<.", "day 2023-12-21 2023-12-22"),
    ("He came on >the 14th of October<.", "day 2024-10-14 2024-10-15"),
    ("He came on >the third of May<.", "day 2024-05-03 2024-05-04"),
    ("He came on >Sunday, Nov. 17<.", "day 2024-11-17 2024-11-18"),
    ("It opens on >Nov. 25<.", "day 2024-11-25 2024-11-26"),
    ("It ended on >Nov. 30<.", "day 2023-11-30 2023-12-01"),
    ("It will open on >Nov. 30<.", "day 2024-11-30 2024-12-01"),
    ("They met on >Feb. 29<.", "day 2024-02-29 2024-03-01"),
    ("Held from >July 10-12< in town.", "week 2024-07-10 2024-07-13"),
    ("Held from >10 to 12 July< in town.", "week 2024-07-10 2024-07-13"),
    ("Signed >2024-01-03<.", "day 2024-01-03 2024-01-04"),
    ("Signed >2024/01/03<.", "day 2024-01-03 2024-01-04"),
    ("Sent >2024-01-03T09:30<.", "time 2024-01-03 2024-01-04"),
    ("Signed >3/1/2024<.", "day 2024-03-01 2024-03-02"),
    ("Signed >14/10/2024<.", "day 2024-10-14 2024-10-15"),
    ("Signed >14.10.2024<.", "day 2024-10-14 2024-10-15"),
    ("In >October 2024< it rained.", "month 2024-10-01 2024-11-01"),
    ("In >May< it rained.", "month 2024-05-01 2024-06-01"),
    ("It has rained since >October<.", "month 2024-10-01 2024-11-01"),
    ("It rained >last May<.", "month 2024-05-01 2024-06-01"),
    ("It rained in >June last year<.", "month 2023-06-01 2023-07-01"),
    ("It rained between >June< and >August<.", "month 2024-06-01 2024-07-01",
     "month 2024-08-01 2024-09-01"),
    ("Prices rose from >March 2023< to >April 2024<.", "month 2023-03-01 2023-04-01",
     "month 2024-04-01 2024-05-01"),
    ("Open >June-August 2024< only.", "season 2024-06-01 2024-09-01"),
    ("The fee will rise from >December<.", "month 2024-12-01 2025-01-01"),
    ("In >early October< it broke.", "part 2024-10-01 2024-10-11"),
    ("In >mid-October< it broke.", "part 2024-10-11 2024-10-21"),
    ("In >late October 2023< it broke.", "part 2023-10-21 2023-11-01"),
    ("At >the end of October< it broke.", "part 2024-10-21 2024-11-01"),
    ("Until >the first week of June< he dug.", "week 2024-06-01 2024-06-08"),
    ("On >the last day of July< he left.", "day 2024-07-31 2024-08-01"),
    ("On >the first Monday of June< he left.", "day 2024-06-03 2024-06-04"),
    ("She left in >2021<.", "year 2021-01-01 2022-01-01"),
    ("Nobody since >2019< has come.", "year 2019-01-01 2020-01-01"),
    ("By >2030< it will stand.", "year 2030-01-01 2031-01-01"),
    ("It fell in >2021< and >2022<.", "year 2021-01-01 2022-01-01", "year 2022-01-01 2023-01-01"),
    ("Under a >2014< decree he paid.", "year 2014-01-01 2015-01-01"),
    ("Shut since >early 2020<.", "season 2020-01-01 2020-05-01"),
    ("Shut since >the end of 2018<.", "season 2018-11-01 2019-01-01"),
    ("Shut since >the mid-1990s<.", "years 1993-01-01 1997-01-01"),
    ("In >the 1980s< it was open.", "years 1980-01-01 1990-01-01"),
    ("In >the nineties< it was open.", "years 1990-01-01 2000-01-01"),
    ("From >2014-2016< he dug.", "years 2014-01-01 2017-01-01"),
    ("He left in >the spring of 2016<.", "season 2016-03-01 2016-06-01"),
    ("He left in >the winter of 2019-20<.", "season 2019-12-01 2020-03-01"),
    ("He left in >the winter of 2019<.", "season 2018-12-01 2020-03-01"),
    ("They checked >this spring<.", "season 2024-03-01 2024-06-01"),
    ("They checked >last winter<.", "season 2023-12-01 2024-03-01"),
    ("They checked >the winter before last<.", "season 2022-12-01 2023-03-01"),
    ("Sick since >late spring<, he slept.", "season 2024-05-01 2024-06-01"),
    ("Held since >New Year's Day<.", "day 2024-01-01 2024-01-02"),
    ("Held since >New Year’s Day<.", "day 2024-01-01 2024-01-02"),
    ("Held since >the Day of the Sun<.", "day 2024-04-15 2024-04-16"),
    ("Held on >Liberation Day 2022<.", "day 2022-08-15 2022-08-16"),
    ("Held since >the Lunar New Year<.", "day 2024-02-10 2024-02-11"),
    ("Held during >the rainy season<.", "season 2024-06-01 2024-10-01"),
]  # fmt: skip
RELATIVE: list[tuple[str, ...]] = [
    ("She called on >Friday<.", "day 2024-11-15 2024-11-16"),
    ("She called on >Wednesday<.", "day 2024-11-20 2024-11-21"),
    ("She called >last Wednesday<.", "day 2024-11-13 2024-11-14"),
    ("She calls >next Tuesday<.", "day 2024-11-26 2024-11-27"),
    ("She called >Monday morning<.", "time 2024-11-18 2024-11-19"),
    ("She called >late last Friday<.", "day 2024-11-15 2024-11-16"),
    ("She calls >every Monday<.", "vague None None"),
    ("She calls on >Wednesdays<.", "vague None None"),
    ("On >the 13th<, she called.", "day 2024-11-13 2024-11-14"),
    ("It was on >the 27th<.", "day 2024-10-27 2024-10-28"),
    ("It will be on >the 27th<.", "day 2024-11-27 2024-11-28"),
    ("He eats >today<.", "day 2024-11-20 2024-11-21"),
    ("He ate >yesterday<.", "day 2024-11-19 2024-11-20"),
    ("He eats >tomorrow<.", "day 2024-11-21 2024-11-22"),
    ("He ate >the day before yesterday<.", "day 2024-11-18 2024-11-19"),
    ("He ate >last night<.", "time 2024-11-19 2024-11-20"),
    ("He ate >last week<.", "week 2024-11-11 2024-11-18"),
    ("He ate >last month<.", "month 2024-10-01 2024-11-01"),
    ("He ate >late last month<.", "part 2024-10-21 2024-11-01"),
    ("He ate >earlier this month<.", "part 2024-11-01 2024-11-21"),
    ("He ate >this month<.", "month 2024-11-01 2024-12-01"),
    ("He eats >next month<.", "month 2024-12-01 2025-01-01"),
    ("He ate >last year<.", "year 2023-01-01 2024-01-01"),
    ("He ate at >the beginning of this year<.", "season 2024-01-01 2024-03-01"),
    ("He left >a month ago<.", "month 2024-10-05 2024-11-05"),
    ("He left >two weeks ago<.", "week 2024-11-03 2024-11-10"),
    ("He left >three days ago<.", "day 2024-11-17 2024-11-18"),
    ("He was >recently< seen.", "vague 2024-05-21 2024-11-21"),
    ("In >recent weeks< he was seen.", "vague 2024-09-21 2024-11-21"),
    ("In >the past six months< he was seen.", "vague 2024-05-20 2024-11-21"),
]
IN_TEXT: list[tuple[str, ...]] = [
    ("On >Oct. 2< he fell; >three days later< he died.", "day 2024-10-02 2024-10-03",
     "day 2024-10-05 2024-10-06"),
    ("Held in >the spring of 2016<, freed >two months later<.", "season 2016-03-01 2016-06-01",
     "season 2016-04-16 2016-08-16"),
    ("On >Oct. 2< he fell. >That same night< she rang.", "day 2024-10-02 2024-10-03",
     "time 2024-10-02 2024-10-03"),
    ("On >Oct. 2< he fell. >The next day< she rang.", "day 2024-10-02 2024-10-03",
     "day 2024-10-03 2024-10-04"),
    ("On >Oct. 2< he fell. >The following morning< she rang.", "day 2024-10-02 2024-10-03",
     "time 2024-10-03 2024-10-04"),
    ("On >Oct. 2< he fell. He had joined >only nine days before<.", "day 2024-10-02 2024-10-03",
     "day 2024-09-23 2024-09-24"),
    ("On >Oct. 2< he fell, she said on >Monday<. >The next day< she rang.",
     "day 2024-10-02 2024-10-03", "day 2024-11-18 2024-11-19", "day 2024-10-03 2024-10-04"),
    ("Nobody knew. >Two days later< he died.", "day None None"),
    ("Nobody knew of >the night before<.", "time None None"),
    ("On >June 4<, >the third day after his return<, he fell.", "day 2024-06-04 2024-06-05",
     "day None None"),
    ("He fell on >June 4<, >two days after< Ri fled.", "day 2024-06-04 2024-06-05",
     "day None None"),
]  # fmt: skip
TIMES: list[tuple[str, ...]] = [
    ("The bus left at >3 a.m.< sharp.", "time None None"),
    ("The bus left at >around 3 a.m.<", "time None None"),
    ("The bus left at >11:20 p.m.<", "time None None"),
    ("The bus left at >15:30<.", "time None None"),
    ("The bus left at >about 4 in the morning<.", "time None None"),
    ("The bus left at >seven o'clock<.", "time None None"),
    ("The bus left at >noon<.", "time None None"),
    ("The bus left at >midnight<.", "time None None"),
    ("The bus left >before dawn<.", "time None None"),
    ("The bus left in >the middle of the night<.", "time None None"),
    ("The bus left on >the night of February 16<.", "time 2024-02-16 2024-02-17"),
    ("The bus left on >the evening of July 18< again.", "time 2024-07-18 2024-07-19"),
    ("The bus left >some time before dawn on July 5<.", "time 2024-07-05 2024-07-06"),
    ("The bus left at >about 9 a.m. on Oct. 2<.", "time 2024-10-02 2024-10-03"),
    ("The bus left at >11:20 p.m. on the 10th<.", "time 2024-11-10 2024-11-11"),
    ("The bus left on >Oct. 2 at 9 a.m.<", "time 2024-10-02 2024-10-03"),
    ("He dug for >six years<.", "vague None None"),
    ("He had dug >less than two years<.", "vague None None"),
    ("He dug >three hours< away.", "vague None None"),
    ("He had saved >over two winters<.", "vague None None"),
]
IGNORED = [
    "She may leave and he may march.",
    "May Kim sat down beside April.",
    "The soldiers march at the fall of the city.",
    "He serves in the 13th company.",
    "It was the 13th anniversary of the pit.",
    "Under the 8th Congress the rules changed.",
    "In the 19th century it was a fort.",
    "She lives on the 13th floor.",
    "A kilogram cost 2021 won.",
    "The list is kept in Room 2019.",
    "She was the second to speak, in a second hand coat.",
    "The Sun and the Black Friday sale.",
    "The walls fall apart; the spring is dry.",
    "A man in his late 20s or mid-40s.",
    "A boy aged six years and a girl, seven years old.",
    "A 19-year-old from the hills.",
    "They speak of the March of Tribulation.",
    "Call 191-260-1234 or +82-2-555-0100.",
    "The 25th Brigade holds 2,021 rifles.",
    "They get 500 grams a day, twice a month.",
    "He works at the February 8 Vinalon Complex.",
    "Dawn Lee was angry.",
    "A score of 3:2 and a ratio of 10:1.",
    "Resolution 2270 bans coal.",
    "No one was in sight on the second floor.",
    "The dawn patrol saw nothing.",
]


@pytest.mark.parametrize("case", ABSOLUTE + RELATIVE + IN_TEXT + TIMES, ids=lambda case: case[0])
def test_span_and_days(case: tuple[str, ...]) -> None:
    text, spans = marked(case[0])
    found = find(text)
    assert [text[f.start : f.end] for f in found] == spans
    assert [f"{f.value.precision} {f.value.start} {f.value.end}" for f in found] == list(case[1:])


@pytest.mark.parametrize("text", IGNORED)
def test_ignored(text: str) -> None:
    assert [text[f.start : f.end] for f in find(text)] == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("On Oct. 14 he", "--10-14"),
        ("On 14 October he", "--10-14"),
        ("In early May he", "--05/early"),
        ("On the 13th, he", "---13"),
        ("On New Year's Day he", "--01-01"),
        ("On New Year’s Eve he", "--12-31"),
        ("Last  Wednesday he", "last wednesday"),
        ("In 2021 he", "2021-01-01/2022-01-01"),
        ("On Oct. 14, 2023, he", "2023-10-14/2023-10-15"),
        ("At 3 a.m. he", "T03:00"),
        ("At 12:05 a.m. he", "T00:05"),
        ("At half past six in the morning he", "T06:30"),
        ("At noon he", "Tnoon"),
        ("At 9 p.m. on Oct. 2 he", "--10-02T21:00"),
    ],
)
def test_key_without_dateline(text: str, key: str) -> None:
    assert [f.value.text for f in find(text, None)] == [key]


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("On Oct. 14 he", "date", "absolute"),
        ("On Friday he", "date", "weekday"),
        ("On the 13th, he", "date", "ordinal"),
        ("On May Day he", "date", "holiday"),
        ("At 3 a.m. he", "time", "clock"),
        ("At noon he", "time", "daypart"),
        ("At 3 a.m. on May 2 he", "date", "clock"),
        ("On the night of May 2 he", "date", "daypart"),
        ("For six years he", "time", "duration"),
        ("Two days later he", "time", "relative"),
        ("Last month he", "date", "relative"),
    ],
)
def test_kind_and_form(text: str, kind: str, form: str) -> None:
    assert [(f.kind, f.value.form) for f in find(text)] == [(kind, form)]


def test_one_day_has_one_key() -> None:
    written = ["New Year's Day", "Jan. 1", "1 January", "January 1, 2024", "2024-01-01"]
    assert {find(f"On {day}, he")[0].value.text for day in written} == {"2024-01-01/2024-01-02"}


def test_ambiguous_order_is_unsure_and_keeps_both_readings() -> None:
    [found] = find("Signed 3/1/2024.")
    assert found.value.text == "2024-03-01|2024-01-03"
    assert found.confidence < find("Signed 14/10/2024.")[0].confidence


def test_a_date_may_break_over_a_line() -> None:
    text = "in Oct. 14,\n2023, but not Oct.\n\n14"
    assert next(text[f.start : f.end] for f in find(text)) == "Oct. 14,\n2023"


def test_no_date_reaches_out_of_the_calendar() -> None:
    assert find("He left 900 years ago.", date(1, 1, 1))[0].value.start is None


@pytest.mark.parametrize("rule", CALENDARS, ids=lambda rule: rule.id)
def test_examples_of_the_rules(rule: CalendarRule) -> None:
    for example in rule.examples.match:
        text, [span] = marked(example)
        # the recognizer takes a preposition along, the grammar leaves it out
        bare = re.sub(r"^(?:[Oo]n|[Ii]n|[Ss]ince|[Uu]ntil|[Ff]or|[Dd]uring|[Bb]y) ", "", span)
        assert bare in [text[f.start : f.end] for f in find(text)], example
    for example in rule.examples.ignore:
        assert find(example) == [], example


_WORDS = """
    Oct. October May may march 14 2024 2021 13th the on in since early late mid- mid last this
    next Monday night of before after later days weeks three a few 3 a.m. p.m. noon dawn and to
    year month ago past recent New Year's Day spring winter fall , . - / 3/1/2024 15:30 31 Feb.
    Lunar every won people that same day 1990s '90s 2024-02-30 earlier"""
WORDS = st.sampled_from([*_WORDS.split(), "\n"])
TEXTS = st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=80)


@settings(deadline=None, max_examples=300)
@given(TEXTS, st.none() | st.dates())
def test_spans_lie_in_the_text_and_apart(text: str, dateline: date | None) -> None:
    position = 0
    for found in find(text, dateline):
        assert position <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert (found.value.start is None) == (found.value.end is None)
        if found.value.start is not None and found.value.end is not None:
            assert found.value.start < found.value.end
        assert 0 < found.confidence <= 1
        position = found.end
