"""Where a rule stands, for error messages about rules that are already loaded."""

from __future__ import annotations

import re
from pathlib import Path


def place_of(path: Path, rule_id: str, last: bool = False) -> str:
    """Return "file:line" of the first (or last) rule of this id in a file."""
    entry = re.compile(rf"^\s*-?\s*\{{?\s*id:\s*['\"]?{re.escape(rule_id)}(?![\w.-])")
    lines = [n for n, line in enumerate(_lines(path), 1) if entry.match(line)]
    if not lines:
        return str(path)
    return f"{path}:{lines[-1 if last else 0]}"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
