"""The tutorial in docs/rules.md is true: its files load, its commands print what it shows."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
import regex

from redactor.rules import load

TUTORIAL = Path(__file__).parents[2] / "docs" / "rules.md"
_BLOCK = regex.compile(
    r"(?:^<!-- (?P<note>[a-z ]+): (?P<value>\S+) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    regex.M | regex.S,
)


@dataclass(frozen=True)
class Step:
    kind: str
    note: str | None
    value: str | None
    text: str


def steps() -> Iterator[Step]:
    for block in _BLOCK.finditer(TUTORIAL.read_text(encoding="utf-8")):
        yield Step(block["kind"], block["note"], block["value"], block["text"])


@pytest.fixture
def few_packs(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the packs hold only what the tutorial speaks of: all of them load ten times slower."""
    few = tmp_path_factory.mktemp("packs")
    for name in ("core/grammar", "core/contact", "north-korea/places", "world/places"):
        (few / name).parent.mkdir(exist_ok=True)
        shipped = load.packs_root() / f"{name}.yaml"
        (few / f"{name}.yaml").write_bytes(shipped.read_bytes() if "world" not in name else b"")
    monkeypatch.setattr(load, "packs_root", lambda: few)


@pytest.mark.usefixtures("few_packs")
def test_the_tutorial_does_what_it_says(
    cli: Callable[..., SimpleNamespace], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = 0
    for step in steps():
        if step.kind == "yaml":
            assert step.note == "file", f"a block without a file name: {step.text}"
            path = tmp_path / str(step.value)
            path.parent.mkdir(exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
            continue
        assert step.kind == "console"
        command, _, shown = step.text.partition("\n")
        done = cli(*shlex.split(command.removeprefix("$ redactor ")))
        said = (done.out + done.err).replace(f"{tmp_path}/", "")
        assert (said, done.code) == (shown, int(step.value or 0)), command
        ran += 1
    assert ran >= 8


def test_every_kind_of_rule_is_named_in_it() -> None:
    from redactor.rules.schema import KEYS

    text = TUTORIAL.read_text(encoding="utf-8")
    assert [key for key in KEYS if f"`{key}`" not in text and key != "shares"] == []
