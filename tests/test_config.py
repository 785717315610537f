from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from redactor.config import Config, load, locate
from redactor.errors import ConfigError


def put(path: Path, words: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words)
    return path


def test_defaults() -> None:
    config = load(None)
    assert config.packs[0] == "core"
    assert (config.fail_on, config.default_country, config.detect.nlp_engine) == (
        "high",
        "kp",
        None,
    )
    assert (config.detect.tagger, config.detect.threshold) == ("builtin", 0.15)
    with pytest.raises(ValueError, match="frozen"):
        config.fail_on = "low"


def test_a_file_is_read_and_its_folders_are_relative_to_it(tmp_path: Path) -> None:
    path = put(tmp_path / "redactor.yaml", "rules: [ours]\ndateline: 2024-11-20\nfail_on: low\n")
    config = load(path)
    assert config.rules == (tmp_path / "ours",)
    assert config.dateline == date(2024, 11, 20)
    assert config.fail_on == "low"


def test_pyproject_is_read_too(tmp_path: Path) -> None:
    path = put(tmp_path / "pyproject.toml", '[tool.redactor]\naudiences = ["public"]\n')
    assert load(path).audiences == ("public",)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("off", "off"), ('"off"', "off"), ("on", "builtin"), ("builtin", "builtin")],
)
def test_the_tagger_is_switched_as_yaml_writes_it(tmp_path: Path, words: str, wanted: str) -> None:
    path = put(tmp_path / "redactor.yaml", f"detect: {{tagger: {words}}}\n")
    assert load(path).detect.tagger == wanted


def test_an_empty_file_is_the_defaults(tmp_path: Path) -> None:
    assert load(put(tmp_path / "redactor.yaml", "")) == Config()


@pytest.mark.parametrize(
    ("name", "words", "says"),
    [
        ("redactor.yaml", "fail_onn: high\n", r"fail_onn: Extra inputs"),
        ("redactor.yaml", "fail_on: scary\n", r"fail_on: "),
        ("redactor.yaml", "- a\n- b\n", "mapping"),
        ("redactor.yaml", "detect: {taggr: off}\n", r"detect\.taggr: Extra inputs"),
        ("redactor.yaml", "detect: {tagger: maybe}\n", r"detect\.tagger: .*'off' or 'builtin'"),
        ("redactor.yaml", "detect: {threshold: 1.5}\n", r"detect\.threshold: .*less than 1"),
        ("redactor.yaml", "detect: {threshold: 0}\n", r"detect\.threshold: .*greater than 0"),
        ("redactor.yaml", "detect: {tagger: off, profile: court}\n", "needs the tagger"),
        ("redactor.yaml", "a: [\n", r"redactor\.yaml:\d+: not valid YAML"),
        ("pyproject.toml", "[tool.redactor\n", "not valid TOML"),
        ("pyproject.toml", "[tool.redactor]\nx = 1\n", "x: Extra inputs"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    tmp_path: Path, name: str, words: str, says: str
) -> None:
    with pytest.raises(ConfigError, match=says) as caught:
        load(put(tmp_path / name, words))
    assert "\n" not in str(caught.value)


def test_a_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such configuration file"):
        load(tmp_path / "none.yaml")


def test_the_order_is_named_then_environment_then_nearest(tmp_path: Path) -> None:
    near = put(tmp_path / "redactor.yaml", "")
    named, environ = tmp_path / "a.yaml", {"REDACTOR_CONFIG": str(tmp_path / "b.yaml")}
    assert locate(named, environ, tmp_path) == named
    assert locate(None, environ, tmp_path) == tmp_path / "b.yaml"
    assert locate(None, {}, tmp_path) == near


def test_the_search_ends_at_the_git_root(tmp_path: Path) -> None:
    put(tmp_path / "redactor.yaml", "")
    (tmp_path / "repo/.git").mkdir(parents=True)
    inner = tmp_path / "repo/a/b"
    inner.mkdir(parents=True)
    assert locate(None, {}, inner) is None
    found = put(tmp_path / "repo/pyproject.toml", "[tool.redactor]\n")
    assert locate(None, {}, inner) == found


def test_a_pyproject_of_somebody_else_is_passed_by(tmp_path: Path) -> None:
    put(tmp_path / "a/pyproject.toml", "[tool.other]\n")
    near = put(tmp_path / "redactor.yaml", "")
    assert locate(None, {}, tmp_path / "a") == near
