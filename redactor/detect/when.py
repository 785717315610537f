"""The date grammar as a Presidio recognizer: made anew for each text, as datelines differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import regex
from presidio_analyzer import EntityRecognizer, RecognizerResult

from redactor.detect.dates import Grammar, find_with, grammar
from redactor.detect.patterns import result
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

_LEAD = regex.compile(r"(?<![\w-])(?:[Oo]n|[Ii]n|[Ss]ince|[Uu]ntil|[Ff]or|[Dd]uring|[Bb]y) $")
DATE_ENTITIES = ("date.phrase", "time.phrase")


class DatePhraseRecognizer(EntityRecognizer):
    """Dates and times, resolved against one dateline."""

    def __init__(
        self,
        grammar: Grammar,
        holidays: Mapping[str, str],
        seasons: Mapping[str, str],
        dateline: date | None,
    ) -> None:
        """Remember the calendar, its grammar (`date_grammar`) and the dateline."""
        self._grammar = grammar
        self._holidays, self._seasons, self._dateline = holidays, seasons, dateline
        super().__init__(
            supported_entities=list(DATE_ENTITIES),
            name="dates",
            supported_language="en",
        )

    def load(self) -> None:
        """Nothing to load."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: Any = None
    ) -> list[RecognizerResult]:
        """Return every date and time with its interval."""
        found = find_with(self._grammar, text, self._dateline, self._holidays, self._seasons)
        results = []
        for date_ in found:
            match = _LEAD.search(text, max(0, date_.start - 8), date_.start)
            start = match.start() if match else date_.start
            value = replace(date_.value, lead=date_.start - start)
            results.append(
                result(self, f"{date_.kind}.phrase", start, date_.end, date_.confidence, value)
            )
        return results


def calendar(book: Rulebook) -> tuple[dict[str, str], dict[str, str]]:
    """Return the holidays and seasons of a rulebook, later packs over earlier ones."""
    holidays: dict[str, str] = {}
    seasons: dict[str, str] = {}
    for rule in book.of(s.CalendarRule):
        holidays.update(rule.holidays)
        seasons.update(rule.seasons)
    return holidays, seasons


def date_grammar(book: Rulebook) -> Grammar:
    """Return the date grammar of a rulebook's calendar. It can be pickled."""
    holidays, seasons = calendar(book)
    return grammar(tuple(holidays), tuple(seasons))
