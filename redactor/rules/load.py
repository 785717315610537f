"""Read rule packs: YAML -> validated rules, later packs over earlier ones."""

from __future__ import annotations

import hashlib
import importlib.resources
import re
import sys
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from redactor import __version__
from redactor.errors import RuleError
from redactor.rules.lines import place_of
from redactor.rules.rulebook import Rulebook
from redactor.rules.schema import KEYS, OffRule, Rule, rule_type

try:  # libyaml is several times quicker, and not in every build of PyYAML
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # pragma: no cover
    from yaml import SafeLoader  # type: ignore[assignment]

PACKS = ("core", "north-korea", "world")
SUFFIXES = (".yaml", ".yml")
_adapter: TypeAdapter[Rule] = TypeAdapter(Rule)


class _Loader(SafeLoader):
    """Takes `off`, `on`, `yes` and `no` for the words they are, as YAML 1.2 does."""

    yaml_implicit_resolvers = {  # noqa: RUF012  as its base has it
        first: [(tag, what) for tag, what in found if tag != "tag:yaml.org,2002:bool"]
        for first, found in SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)


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


def _line(node: yaml.Node, where: tuple[int | str, ...]) -> int:
    """Return the 1-based line of the deepest node on the path `where`."""
    for step in where:
        found: yaml.Node | None = None
        if isinstance(node, yaml.MappingNode):
            found = next((v for k, v in node.value if k.value == str(step)), None)
            if found is None:
                found = next((k for k, _ in node.value if k.value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            found = node.value[step] if step < len(node.value) else None
        if found is not None:
            node = found
    return node.start_mark.line + 1


def _parse(path: Path) -> tuple[Any, yaml.Node | None]:
    try:
        loader = _Loader(path.read_text(encoding="utf-8"))
        try:
            node = loader.get_single_node()
            if node is not None:
                _refuse_doubles(node)
            data = loader.construct_document(node) if node is not None else None
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleError(f"{path}:{line}: not valid YAML: {error.problem}") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise RuleError(f"{path}: cannot be read: {type(error).__name__}") from None
    return data, node


def _refuse_doubles(node: yaml.Node) -> None:
    """Refuse a mapping that has a key twice: YAML would silently keep the last."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_doubles(item)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                problem = f"the key {key.value} is there twice"
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key.start_mark)
            seen.add(str(key.value))
            _refuse_doubles(value)


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.suffix in SUFFIXES)


def load_file(path: Path) -> list[Rule]:
    """Return the rules of one YAML file.

    Raises:
        RuleError: with file and line, if the file is not YAML or a rule is not valid.
    """
    data, node = _parse(path)
    if data is None or node is None:
        return []
    if not isinstance(data, list):
        raise RuleError(f"{path}:1: a rule file is a list of rules, each starting with '- id:'")
    rules: list[Rule] = []
    for index, entry in enumerate(data):
        if not isinstance(entry, dict) or rule_type(entry) is None:
            keys = ", ".join(sorted(set(KEYS)))
            line = _line(node, (index,))
            raise RuleError(f"{path}:{line}: a rule needs an id and one of: {keys}")
        try:
            rules.append(_adapter.validate_python(entry))
        except ValidationError as error:
            first = error.errors()[0]
            tag = rule_type(entry)
            where = first["loc"][1:] if first["loc"][:1] == (tag,) else first["loc"]
            key = ".".join(str(s) for s in where) or "rule"
            line = _line(node, (index, *where))
            name = entry.get("id", "?")
            message = first["msg"].removeprefix("Value error, ")
            raise RuleError(f"{path}:{line}: {name}: {key}: {message}") from None
    return rules


def load(packs: tuple[str, ...] = PACKS, extra: tuple[Path, ...] = ()) -> Rulebook:
    """Load shipped packs by name, then the newsroom's own folders over them.

    A later rule replaces an earlier one of the same id; `{id: ..., off: true}` drops it.

    Raises:
        RuleError: if a pack is missing or a rule is broken.
    """
    root = packs_root()
    folders = [(name, root / name) for name in packs] + [(str(p), p) for p in extra]
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
                    if merged.pop(rule.id, None) is None:
                        where = place_of(path, rule.id)
                        raise RuleError(f"{where}: {rule.id}: there is no such rule to switch off")
                else:
                    merged[rule.id] = (rule, name, path)
    return Rulebook.build(merged)


def fingerprint(packs: tuple[str, ...], extra: tuple[Path, ...]) -> str:
    """Return a hash of everything a rulebook is built from: the files and this program.

    Raises:
        RuleError: if a pack cannot be read.
    """
    digest = hashlib.sha256(f"{__version__} {sys.version}".encode())
    code = sorted(Path(__file__).parent.glob("*.py"))
    root = packs_root()
    folders = [*(root / name for name in packs), *extra]
    for path in [*code, *(p for f in folders for p in _files(f))]:
        try:
            digest.update(f"{path}\0".encode() + path.read_bytes())
        except OSError as error:
            raise RuleError(f"{path}: cannot be read: {type(error).__name__}") from None
    digest.update(repr(folders).encode())
    return digest.hexdigest()
