"""Detection runs on Presidio: its engine, its context words, and nothing from the network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from presidio_analyzer import AnalyzerEngine

from redactor.detect import patterns
from redactor.detect.engine import Engine
from redactor.detect.resolve import settle
from redactor.errors import ConfigError, RuleError
from redactor.model import Document
from redactor.rules.load import load
from tests.shipped import book, details

RULE = """\
- id: own.code
  kind: identifier
  says: A code of four digits, surer beside a word for it.
  recognizer:
    patterns: [{name: code, regex: '\\b\\d{4}\\b', score: 0.4}]
    context: [badge, pass]
  examples: {match: ["His badge was 4711."]}
"""
SLOW = r"""
- id: own.slow
  kind: other
  says: A pattern that takes long on the wrong text.
  recognizer:
    patterns: [{name: slow, regex: 'x\w{0,90}(?<!x)', score: 0.8}]
  examples: {match: ["It was xxy."]}
"""


def engine(tmp_path, rule: str) -> Engine:
    (tmp_path / "rules.yaml").write_text(rule)
    return Engine(load((), (tmp_path,)))


def score(engine: Engine, text: str) -> float:
    (hit,) = [h for h in engine.hits(text)[1] if h.rule == "own.code"]
    return hit.score


def test_a_context_word_near_by_raises_the_score(tmp_path):
    found = engine(tmp_path, RULE)
    alone = score(found, "He had written 4711 on the wall of the cell.")
    assert alone == 0.4
    assert score(found, "His badge had the number 4711 on it.") > alone
    assert score(found, "His BADGE had the number 4711 on it.") > alone


def test_presidios_analyzer_does_the_detecting(tmp_path, monkeypatch):
    asked = []
    analyze = AnalyzerEngine.analyze

    def watch(self, text, *args, **kwargs):
        asked.append(text)
        return analyze(self, text, *args, **kwargs)

    monkeypatch.setattr(AnalyzerEngine, "analyze", watch)
    hits = engine(tmp_path, RULE).hits("Badge 4711 – gone.")[1]
    assert [h.rule for h in hits] == ["own.code"]
    assert len(asked) == 1


def test_upper_and_lower_case_differ_unless_a_rule_says_otherwise():
    assert not [d for d in details("They may march on.") if d.kind == "date"]
    assert [d.text for d in details("They left in May.") if d.kind == "date"]


def test_a_regex_that_takes_too_long_is_an_error_never_skipped(tmp_path, monkeypatch):
    found = engine(tmp_path, SLOW)
    monkeypatch.setattr(patterns, "TIMEOUT_SECONDS", 0.001)
    with pytest.raises(RuleError, match=r"own\.slow.*too long") as caught:
        found.hits("secret " + "x" * 300_000 + "?")
    assert "secret" not in str(caught.value)


def test_a_condition_that_takes_too_long_is_an_error_too(tmp_path, monkeypatch):
    class Slow:
        def search(self, text: str, timeout: float) -> None:
            raise TimeoutError

    found = engine(tmp_path, RULE.replace("  examples", "  unless: {sentence: 'gone'}\n  examples"))
    text = "4711 was the code."
    folded, hits = found.hits(text)
    book = load((), (tmp_path,))
    monkeypatch.setattr(book.__class__, "compile", lambda *_: Slow())
    with pytest.raises(RuleError, match=r"own\.code"):
        settle(book, Document("x", text), folded, hits, "zz")


def test_a_model_that_is_not_installed_is_an_error_and_not_a_download():
    nlp = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": "no_such"}]}
    with pytest.raises(ConfigError, match="never downloads"):
        Engine(book(), nlp)


def test_confidence_and_rule_of_every_detail_can_be_shown():
    for detail in details("A welder in Chongjin, Kim Yong Su, 34, called 191-260-1234 on May 3."):
        assert 0 < detail.confidence <= 1
        assert detail.reason
        assert detail.text not in detail.reason


def test_help_does_not_import_presidio():
    code = (
        "import sys; sys.argv = ['redactor', '--help']\n"
        "import contextlib, io\n"
        "from redactor.cli.app import run\n"
        "with contextlib.redirect_stdout(io.StringIO()): run(['--help'])\n"
        "assert not [m for m in sys.modules if m.startswith(('presidio', 'spacy'))]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_spacy_model_on_this_machine_can_be_switched_on(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Quillindale"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "model")
    model = {"lang_code": "en", "model_name": str(tmp_path / "model")}
    engine = Engine(book(), {"nlp_engine_name": "spacy", "models": [model]}, tagger=None)
    _, hits = engine.hits("The keys were left with Quillindale overnight.")
    assert ("PERSON", 24, 35) in [(h.rule, h.start, h.end) for h in hits]
