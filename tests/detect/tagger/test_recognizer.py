"""The weights that ship, at work among the rules."""

from __future__ import annotations

import importlib.resources
import lzma
import os
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

from redactor.config import Config, Detect
from redactor.detect.tagger import model
from redactor.errors import RedactorError
from redactor.model import Detail, Document
from redactor.pipeline import Pipeline
from tests.shipped import details

LARGEST = 3_000_000


def rule_of(text: str, words: str) -> Detail:
    found = [d for d in details(text) if d.text == words]
    assert len(found) == 1, [(d.rule, d.text) for d in details(text)]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "rule", "kind"),
    [
        ('"We waited all night," said Brenqua Tolshari, a mother of two.', "Brenqua Tolshari",
         "name.", "name"),
        ("They drove from Velgrad to the border.", "Velgrad", "tagger.place", "place"),
        ("He complained to the Ardvale Institute about it.", "Ardvale Institute", "", ""),
        ("The bus from Trunsk to the coast was late.", "Trunsk", "tagger.place", "place"),
        ("Nobody saw Dorvane Kesselbrook after that night.", "Dorvane Kesselbrook", "", "name"),
    ],
)  # fmt: skip
def test_names_that_no_list_has_are_found(text: str, words: str, rule: str, kind: str) -> None:
    covering = [d for d in details(text) if words in d.text]
    assert covering
    assert any(d.rule.startswith(rule) and d.kind.startswith(kind) for d in covering)


def test_what_only_the_tagger_sees_says_so_and_how_probable_it_is() -> None:
    detail = rule_of("They drove from Velgrad to the border.", "Velgrad")
    assert "only the tagger sees it" in detail.reason
    assert 0.8 <= detail.confidence <= 1
    assert detail.keep is None


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong Un visited Chongjin in 2021.",
        "Broken phones and SIM cards were sold.",
        "Remittances to the North are thought to have fallen.",
        "The Ministry of State Security arrested him.",
        "They tried to leave for China after the border was closed.",
        "Translated by David Vesk. Edited by Orla Harrow.",
        "Rice cost USD 2.",
        "Everybody waited in the cold until the gate was opened.",
    ],
)
def test_rules_win_where_they_speak(text: str) -> None:
    assert [d.text for d in details(text) if d.rule.startswith("tagger.")] == []


def test_the_same_text_gives_the_same_findings() -> None:
    text = "Brenqua Tolshari of Velgrad met Dorvane Kesselbrook of Norlandis Holdings."
    assert details(text) == details(text)
    assert Pipeline(Config()).detect(Document("x.md", text)).details == details(text)


def test_the_document_decides_together() -> None:
    text = (
        '"We waited," said Brenqua Tolshari, a mother of two.\n\n'
        "The list was long. On it stood Tolshari and nobody else."
    )
    assert [d.text for d in details(text) if "Tolshari" in d.text and d.kind == "name"] == [
        "Brenqua Tolshari", "Tolshari",
    ]  # fmt: skip


@lru_cache
def without() -> Pipeline:
    return Pipeline(Config(detect=Detect(tagger="off")))


def test_switched_off_only_rules_speak() -> None:
    found = without().detect(Document("x.md", "They drove from Velgrad to the border.")).details
    assert not [d for d in found if d.rule.startswith("tagger.")]


def test_the_threshold_can_be_raised() -> None:
    text = "Perhaps Qoshtepar, perhaps not."
    strict = Pipeline(Config(detect=Detect(threshold=0.99)))
    loose = [d for d in details(text) if d.rule.startswith("tagger.")]
    found = strict.detect(Document("x.md", text)).details
    assert len([d for d in found if d.rule.startswith("tagger.")]) <= len(loose)


SCRIPT = """
import sys
from redactor.cli.app import run
code = run({arguments!r})
sys.stderr.write(f"{{code}} {{'pycrfsuite' in sys.modules}}")
"""


@pytest.mark.parametrize(
    ("arguments", "settings", "loaded"),
    [
        (["scan", "a.txt"], "", True),
        (["scan", "a.txt", "--no-tagger"], "", False),
        (["scan", "a.txt"], "detect: {tagger: off}\n", False),
        (["--help"], "", False),
        (["rules", "list"], "", False),
    ],
)
def test_weights_are_loaded_only_where_they_are_asked(
    tmp_path: Path, arguments: list[str], settings: str, loaded: bool
) -> None:
    (tmp_path / "a.txt").write_text("They drove from Velgrad to the border.\n")
    (tmp_path / "redactor.yaml").write_text(settings)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(arguments=arguments)],
        cwd=tmp_path, capture_output=True, text=True, check=True, env=os.environ.copy(),
    )  # fmt: skip
    assert done.stderr.split("\n")[-1] in (f"0 {loaded}", f"1 {loaded}")


@pytest.mark.parametrize("bad", [b"", b"no weights", lzma.compress(b"no weights either")])
def test_damaged_weights_are_one_clear_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, bad: bytes
) -> None:
    (tmp_path / "weights.crf.xz").write_bytes(bad)
    monkeypatch.setattr(importlib.resources, "files", lambda _: tmp_path)
    with pytest.raises(RedactorError, match="install redactor again"):
        model.unpacked("weights.crf.xz")
    with pytest.raises(RedactorError, match="install redactor again"):
        model.unpacked("not-there.xz")


def test_the_weights_are_small_enough_to_ship() -> None:
    assert 0 < model.size() <= LARGEST
