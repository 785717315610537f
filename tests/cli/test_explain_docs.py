"""docs/explain.md is true: its commands print what it shows; `...` stands for lines left out."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

from redactor.cli.app import run

PAGE = Path(__file__).parents[2] / "docs" / "explain.md"
_BLOCK = regex.compile(
    r"(?:^<!-- (?P<note>[a-z ]+): (?P<value>\S+) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    regex.M | regex.S,
)


def blocks() -> Iterator[tuple[str, str | None, str]]:
    """Yield kind, value of the note before it, and text."""
    for block in _BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        yield block["kind"], block["value"], block["text"]


def plain(text: str) -> str:
    """Return text without what no reader sees: spaces at the ends of lines, empty last lines."""
    return "\n".join(line.rstrip() for line in text.rstrip().splitlines())


def said(shown: str, printed: str) -> str:
    """Return the first part of what is shown that was not printed in its place; "" if none."""
    at = 0
    parts = [plain(part.strip("\n")) for part in regex.split(r"^\.\.\.$", shown, flags=regex.M)]
    for number, part in enumerate(parts):
        found = printed.find(part, at)
        if found < 0 or (number == 0 and found > 0):
            return part
        at = found + len(part)
    whole = not parts[-1] or at == len(printed)
    return "" if whole else printed[at:]


def test_the_page_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    ran = 0
    for kind, value, text in blocks():
        if kind in ("text", "yaml"):
            (tmp_path / str(value)).write_text(text, encoding="utf-8")
            continue
        assert kind == "console"
        command, _, shown = text.partition("\n")
        code = run(shlex.split(command.removeprefix("$ redactor ")))
        out, err = capsys.readouterr()
        assert err == ""
        assert said(shown, plain(out)) == "", command
        assert code == int(value or 0), command
        ran += 1
    assert ran >= 3


def test_every_decision_and_option_is_named() -> None:
    from redactor.decisions.schema import TYPES

    page = PAGE.read_text(encoding="utf-8")
    for model in TYPES.values():
        for name in model.model_fields:
            assert f"`{name}" in page, name
    for option in ("--person", "--audience", "--show-text", "--format json", "--decisions"):
        assert option in page


def test_what_is_left_out_is_left_out_and_nothing_else() -> None:
    assert said("a\n...\nc\n", "a\nb\nc") == ""
    assert said("a\n...\nd\n", "a\nb\nc") == "d"
    assert said("b\n...\n", "a\nb\nc") == "b"
    assert said("a\nb\n", "a\nb\nc") == "\nc"
