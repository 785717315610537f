"""Looking only around the anchors finds exactly what looking everywhere finds."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.expressions import expressions, groups
from redactor.detect.index import Index
from redactor.detect.lower import lower
from redactor.detect.normalise import fold
from redactor.detect.scan import Scanner
from redactor.rules import schema as s
from tests.shipped import book

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.md"))
TEXTS = {p.stem: p.read_text(encoding="utf-8") for p in SAMPLES}


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build(book())


def examples() -> str:
    rules = book().of(s.DetailRule)
    return "\n\n".join(t for r in rules for t in (*r.examples.match, *r.examples.ignore))


def differences(index: Index, text: str) -> list[tuple[str, str, list[str]]]:
    folded = fold(text).text
    out = []
    for rules, scanner in zip(groups(book()), index.scanners, strict=True):
        tried = dict(scanner.windows(folded, lower(folded)))
        for number, one in enumerate(e for rule in rules for e in expressions(rule)):
            pattern = book().compile(one.regex, one.flags)
            everywhere = {m.span() for m in pattern.finditer(folded) if m.end() > m.start()}
            near = {
                m.span()
                for start, end in tried.get(number, [])
                for m in pattern.finditer(folded, start, end)
                if m.end() > m.start()
            }
            if near != everywhere:
                missed = [folded[a:b] for a, b in everywhere ^ near]
                out.append((one.rule, one.name, missed))
    return out


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_missed_in_the_samples(index, name):
    assert differences(index, TEXTS[name]) == []


def test_nothing_is_missed_in_the_rules_own_examples(index):
    whole = examples()
    step = 20_000
    for at in range(0, len(whole), step):
        assert differences(index, whole[at : at + step]) == []


def test_most_patterns_have_an_anchor(index):
    reach = [r for scanner in index.scanners for r in scanner.reach]
    assert sum(r is None for r in reach) <= 0.02 * len(reach)


@given(st.text(st.sampled_from("the red fox. İß\n'"), max_size=60))
def test_windows_hold_every_match_of_simple_patterns(text):
    patterns = [r"\bred\b", r"the \w+", r"fox\.?", r"(?<=e )f"]
    scanner = Scanner.build(patterns, "the red fox")
    tried = dict(scanner.windows(text, lower(text)))
    for number, pattern in enumerate(patterns):
        spans = {m.span() for m in regex.finditer(pattern, text)}
        found = {
            m.span()
            for a, b in tried.get(number, [])
            for m in regex.compile(pattern).finditer(text, a, b)
        }
        assert found == spans
