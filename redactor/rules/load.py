"""Read rule packs: YAML -> validated rules, later packs over earlier ones."""

from __future__ import annotations

import hashlib
import importlib.resources
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from redactor import __version__
from redactor.errors import RuleError
from redactor.rules import messages
from redactor.rules.lines import place_of
from redactor.rules.rulebook import Rulebook
from redactor.rules.schema import KEYS, OffRule, Rule, rule_type
from redactor.rules.yamlfile import line_of, parse

PACKAGE = Path(__file__).resolve().parents[1]
PACKS = ("core", "north-korea", "world")
SUFFIXES = (".yaml", ".yml")
_adapter: TypeAdapter[Rule] = TypeAdapter(Rule)


def packs_root() -> Path:
    """Return the folder of the shipped packs, in a wheel or in a checkout.

    Raises:
        RuleError: if the installation holds no packs.
    """
    inside = Path(str(importlib.resources.files("redactor"))) / "_packs"
    beside = Path(__file__).resolve().parents[2] / "rules"
    for root in (inside, beside):
        if (root / "core").is_dir():
            return root
    raise RuleError("no rule packs found in this installation: install redactor again")


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.suffix in SUFFIXES)


def load_file(path: Path) -> list[Rule]:
    """Return the rules of one YAML file.

    Raises:
        RuleError: with file and line, if the file is not YAML or a rule is not valid.
    """
    data, node = parse(path)
    if data is None or node is None:
        return []
    if not isinstance(data, list):
        line = node.start_mark.line + 1
        raise RuleError(
            f"{path}:{line}: a rule file is a list of rules, each starting with '- id:'"
        )
    return [_rule(path, node, index, entry) for index, entry in enumerate(data)]


def _rule(path: Path, node: yaml.Node, index: int, entry: Any) -> Rule:
    kind = rule_type(entry) if isinstance(entry, dict) else None
    if kind is None:
        raise RuleError(f"{path}:{line_of(node, (index,))}: {_no_type(entry)}")
    try:
        return _adapter.validate_python(entry)
    except ValidationError as error:
        problem = messages.first([_inside(e, kind) for e in error.errors()], entry)
        where = messages.steps(problem["loc"], entry)
        unknown = problem["type"] == "extra_forbidden"
        line = line_of(node, (index, *where), key=unknown)
        key = ".".join(str(step) for step in where) or "rule"
        says = messages.explain(problem, kind)
        raise RuleError(f"{path}:{line}: {entry.get('id', '?')}: {key}: {says}") from None


def _inside(problem: Any, kind: str) -> dict[str, Any]:
    """Return an error whose place starts inside the rule, without the name of its type."""
    where = problem["loc"]
    return {**problem, "loc": where[1:] if where[:1] == (kind,) else where}


def _no_type(entry: Any) -> str:
    keys = ", ".join(sorted(set(KEYS)))
    words = [str(k) for k in entry if k not in messages.FIELDS] if isinstance(entry, dict) else []
    near = [m for word in words if (m := messages.meant(word, KEYS))]
    return f"a rule needs an id and one of: {keys}{near[0] if near else ''}"


def load(packs: tuple[str, ...] = PACKS, extra: tuple[Path, ...] = ()) -> Rulebook:
    """Load shipped packs by name, then the newsroom's own folders over them.

    A later rule replaces an earlier one of the same id; `{id: ..., off: true}` drops it.

    Raises:
        RuleError: if a pack is missing or a rule is broken.
    """
    root = packs_root()
    folders = [(name, root / name) for name in packs] + [(str(p), p) for p in dict.fromkeys(extra)]
    merged: dict[str, tuple[Rule, str, Path]] = {}
    for name, folder in folders:
        if not folder.is_dir():
            raise RuleError(f"rule pack not found: {folder}")
        seen: dict[str, Path] = {}
        for path in _files(folder):
            for rule in load_file(path):
                if rule.id in seen:
                    where = place_of(path, rule.id, last=True)
                    raise RuleError(f"{where}: {rule.id}: this id is already in {seen[rule.id]}")
                seen[rule.id] = path
                if isinstance(rule, OffRule):
                    if rule.id not in merged:
                        where, near = place_of(path, rule.id), messages.meant(rule.id, merged)
                        says = f"there is no such rule to switch off{near}"
                        raise RuleError(f"{where}: {rule.id}: {says}")
                    del merged[rule.id]
                else:
                    merged[rule.id] = (rule, name, path)
    _crosscheck(merged, {str(folder) for folder in extra})
    return Rulebook.build(merged)


def _crosscheck(merged: Mapping[str, tuple[Rule, str, Path]], newsroom: set[str]) -> None:
    own = {rule_id: path for rule_id, (_, name, path) in merged.items() if name in newsroom}
    if own:
        from redactor.rules.crosscheck import check

        rules = {k: rule for k, (rule, _, _) in merged.items() if not isinstance(rule, OffRule)}
        files = {k: path for k, (_, _, path) in merged.items()}
        check(Rulebook(rules, {}, files), own)


def fingerprint(packs: tuple[str, ...], extra: tuple[Path, ...]) -> str:
    """Return a hash of everything a rulebook is built from: the files and this program.

    Raises:
        RuleError: if a pack cannot be read.
    """
    digest = hashlib.sha256(f"{__version__} {sys.version}".encode())
    code = sorted(p for d in ("rules", "detect") for p in (PACKAGE / d).rglob("*.py"))
    root = packs_root()
    folders = [*(root / name for name in packs), *extra]
    for path in [*code, *(p for f in folders for p in _files(f))]:
        try:
            digest.update(f"{path}\0".encode() + path.read_bytes())
        except OSError as error:
            raise RuleError(f"{path}: cannot be read: {type(error).__name__}") from None
    digest.update(repr(folders).encode())
    return digest.hexdigest()
