from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import jsonschema
import pytest

from redactor.cli.app import run
from redactor.decisions import NONE
from redactor.errors import ConfigError
from redactor.report.explain import explain_schema
from tests.builders import draft
from tests.explain.made import SECRET, TEXT, FakeExplainer

Cli = Callable[..., SimpleNamespace]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> type[FakeExplainer]:
    class Fake(FakeExplainer):
        pass

    module = ModuleType("redactor.pipeline")
    module.Pipeline = Fake  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "redactor.pipeline", module)
    monkeypatch.chdir(tmp_path)
    return Fake


@pytest.fixture
def explain(fake: type[FakeExplainer], capsys: pytest.CaptureFixture[str]) -> Cli:
    def call(*args: object) -> SimpleNamespace:
        code = run(["explain", *(str(arg) for arg in args)])
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return call


def test_the_grade_can_be_reached_is_exit_code_0(explain: Cli, tmp_path: Path) -> None:
    done = explain(draft(tmp_path, text=TEXT))
    assert (done.code, done.err) == (0, "")
    assert "Cheapest way to public  reached" in done.out


def test_the_grade_is_out_of_reach_is_exit_code_1(
    explain: Cli, fake: type[FakeExplainer], tmp_path: Path
) -> None:
    fake.reached = False
    assert explain(draft(tmp_path, text=TEXT)).code == 1


def test_words_are_shown_only_when_asked_for(explain: Cli, tmp_path: Path) -> None:
    path = draft(tmp_path, text=TEXT)
    for form in ("text", "json"):
        assert not any(s in explain(path, "--format", form).out for s in SECRET)
        assert "Okke Thorsund" in explain(path, "--format", form, "--show-text").out


def test_json_follows_the_schema(explain: Cli, tmp_path: Path) -> None:
    data = json.loads(explain(draft(tmp_path, text=TEXT), "--format", "json").out)
    jsonschema.validate(data, explain_schema())
    assert (data["version"], data["document"][-9:]) == ("1", "report.md")


def test_the_schema_is_printed_without_a_draft(explain: Cli) -> None:
    done = explain("--schema")
    assert (done.code, json.loads(done.out)) == (0, explain_schema())


def test_person_and_audience_are_passed_on(
    explain: Cli, fake: type[FakeExplainer], tmp_path: Path
) -> None:
    explain(draft(tmp_path, text=TEXT), "--person", "p1", "--audience", "a", "--audience", "b")
    assert fake.asked == [["a", "b"], "p1", NONE]
    explain(draft(tmp_path, text=TEXT))
    assert fake.asked == [None, None, NONE]


def test_decisions_are_found_beside_the_draft(
    explain: Cli, fake: type[FakeExplainer], tmp_path: Path
) -> None:
    path = draft(tmp_path, text=TEXT)
    said = '- {keep: Monday, who: SA, when: 2024-11-20, reason: "Any day will do."}\n'
    (tmp_path / "report.decisions.yaml").write_text(said)
    explain(path)
    assert [e.decision.reason for e in fake.asked[2].entries] == ["Any day will do."]
    (tmp_path / "other.yaml").write_text(said * 2)
    explain(path, "--decisions", tmp_path / "other.yaml")
    assert len(fake.asked[2].entries) == 2


def test_no_colour_where_nobody_watches_or_none_is_wanted(
    explain: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = draft(tmp_path, text=TEXT)
    assert "\x1b" not in explain(path).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1" in explain(path).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31" not in explain(path).out


BROKEN = "- {keep: Thorsund, who: SA, when: 2024-11-20, reason: A company., people: 5}\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Invalid value: name a draft, or - for standard input (see redactor --help)"),
        (("gone.md",), "gone.md: no such file"),
        (("",), "is a folder: explain takes one draft"),
        (("report.md", "--decisions", "gone.yaml"), "gone.yaml: cannot be read: No such file"),
        (("report.md", "--decisions", "broken.yaml"), "broken.yaml:1: people: unknown key"),
        (("report.md", "--format", "xml"), "--format"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    explain: Cli, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    draft(tmp_path, text=TEXT)
    (tmp_path / "broken.yaml").write_text(BROKEN)
    named = [tmp_path if a == "" else a for a in arguments]
    done = explain(*named)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert done.err.startswith("redactor: ")
    assert done.err.count("\n") == 1
    assert "Thorsund" not in done.err


@pytest.mark.parametrize("error", [ConfigError("no such person"), ValueError("Okke Thorsund")])
def test_what_goes_wrong_never_shows_the_draft(
    explain: Cli, fake: type[FakeExplainer], tmp_path: Path, error: Exception
) -> None:
    fake.fails = error
    done = explain(draft(tmp_path, text=TEXT), "--show-text")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "Thorsund" not in done.err


def test_help_gives_examples_and_exit_codes(explain: Cli) -> None:
    done = explain("--help")
    assert done.code == 0
    for words in ("redactor explain report.md", "Exit code 0", "--person", "--decisions"):
        assert words in done.out
