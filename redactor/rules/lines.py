"""Where a rule stands, for error messages about rules that are already loaded."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from redactor.errors import RuleError
from redactor.rules.yamlfile import Where, line_of, parse


def place_of(path: Path, rule_id: str, last: bool = False) -> str:
    """Return "file:line" of the first (or last) rule of this id in a file."""
    entry = re.compile(rf"^\s*-?\s*\{{?\s*id:\s*['\"]?{re.escape(rule_id)}(?![\w.-])")
    lines = [n for n, line in enumerate(_lines(path), 1) if entry.match(line)]
    if not lines:
        return str(path)
    return f"{path}:{lines[-1 if last else 0]}"


def place_in(path: Path, rule_id: str, where: Where) -> str:
    """Return "file:line" of one value of a rule."""
    try:
        data, node = parse(path)
    except RuleError:  # it was there a moment ago
        return str(path)
    if not isinstance(node, yaml.SequenceNode):
        return str(path)
    found = [n for n, e in enumerate(data) if isinstance(e, dict) and e.get("id") == rule_id]
    return f"{path}:{line_of(node, (*found[:1], *where))}" if found else str(path)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
