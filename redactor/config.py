"""The configuration: `--config`, `REDACTOR_CONFIG`, or the nearest file up to the git root."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from redactor.errors import ConfigError
from redactor.rules.load import PACKS

VARIABLE = "REDACTOR_CONFIG"
FILE = "redactor.yaml"
GradeName = Literal["minimal", "low", "moderate", "high", "critical"]


class Detect(BaseModel):
    """What finds details besides the rules."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tagger: Literal["off", "builtin"] = Field(
        default="builtin", description="The statistical tagger for names that no list holds."
    )
    threshold: float = Field(
        default=0.15,
        gt=0,
        lt=1,
        description="From this probability on the tagger shows what it sees; lower finds more.",
    )
    profile: Literal["news", "court"] = Field(
        default="news", description="court: judgments, masked as courts' annotators mask them."
    )
    nlp_engine: dict[str, Any] | None = Field(
        default=None, description="Presidio NlpEngineProvider configuration; null: no model."
    )

    @model_validator(mode="after")
    def _needs_the_tagger(self) -> Self:
        if self.profile == "court" and self.tagger == "off":
            raise ValueError("profile: court needs the tagger")
        return self

    @field_validator("tagger", mode="before")
    @classmethod
    def _switch(cls, value: object) -> object:
        """YAML reads a bare `off` as false."""
        return {False: "off", True: "builtin"}.get(value, value) if type(value) is bool else value


class Config(BaseModel):
    """What a newsroom can set. An unknown key is an error, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="redactor configuration")

    packs: tuple[str, ...] = Field(default=PACKS, description="Shipped rule packs, in order.")
    rules: tuple[Path, ...] = Field(
        default=(), description="Folders with the newsroom's own rules, relative to this file."
    )
    audiences: tuple[str, ...] = Field(
        default=(), description="Versions to write; empty: one for every audience of the rules."
    )
    fail_on: GradeName = Field(
        default="high", description="`scan` exits with 1 from this grade on."
    )
    dateline: date | None = Field(
        default=None, description="For drafts that state no date themselves."
    )
    detect: Detect = Field(default=Detect(), description="What finds details besides the rules.")
    default_country: str = Field(
        default="kp", description="Gazetteer id of the country reports are from."
    )


def find(start: Path) -> Path | None:
    """Return the nearest configuration file from `start` up to the git root."""
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return folder / FILE
        if _has_section(folder / "pyproject.toml"):
            return folder / "pyproject.toml"
        if (folder / ".git").exists():
            return None
    return None


def locate(
    explicit: Path | None = None,
    environ: Mapping[str, str] | None = None,
    start: Path | None = None,
) -> Path | None:
    """Return the file that counts: the one named, the one in the environment, the nearest."""
    if explicit is not None:
        return explicit
    named = (os.environ if environ is None else environ).get(VARIABLE)
    if named:
        return Path(named)
    return find((start or Path.cwd()).resolve())


def load(path: Path | None) -> Config:
    """Read and check a configuration file; None gives the defaults.

    Raises:
        ConfigError: with file and key, if it cannot be read or is not valid.
    """
    if path is None:
        return Config()
    data = _toml(path) if path.suffix == ".toml" else _yaml(path)
    if not isinstance(data, dict):
        raise ConfigError(f"{path}: a configuration is a mapping of keys to values")
    try:
        config = Config.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(step) for step in first["loc"])
        raise ConfigError(f"{path}: {key}: {first['msg'].splitlines()[0]}") from None
    home = path.resolve().parent
    return config.model_copy(update={"rules": tuple(home / folder for folder in config.rules)})


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such configuration file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {type(error).__name__}") from None


def _yaml(path: Path) -> Any:
    import yaml

    words = _read(path)
    try:
        return yaml.safe_load(words) or {}
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigError(f"{path}:{line}: not valid YAML: {error.problem}") from None
    except (yaml.YAMLError, ValueError):
        raise ConfigError(f"{path}: not valid YAML") from None


def _toml(path: Path) -> Any:
    try:
        data = tomllib.loads(_read(path))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from None
    section = data.get("tool", {}).get("redactor") if path.name == "pyproject.toml" else data
    return {} if section is None else section


def _has_section(path: Path) -> bool:
    """Tell whether a pyproject.toml is about redactor; a broken one is not ours to judge."""
    try:
        return "redactor" in tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, ValueError):
        return False
