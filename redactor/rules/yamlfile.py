"""Read one YAML file, keeping where everything stands, and say plainly what is wrong with it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from redactor.errors import RuleError

try:  # libyaml is several times quicker, and not in every build of PyYAML
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # pragma: no cover
    from yaml import SafeLoader  # type: ignore[assignment]

Where = tuple[int | str, ...]
"""The way to a value: keys and list positions from the top of the file."""


class _Loader(SafeLoader):
    """Takes `off`, `on`, `yes`, `no` and dates for the words they are, as YAML 1.2 does."""

    yaml_implicit_resolvers = {  # noqa: RUF012  as its base has it
        first: [(tag, what) for tag, what in found if not tag.endswith((":bool", ":timestamp"))]
        for first, found in SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)

_ADVICE = (
    # what the parser says, what the line looks like, what a person should do
    (r"tab character|cannot start any token", r"^[ -]*\t", "there is a tab: indent with spaces"),
    (r"unknown escape", "", "in double quotes \\ must be doubled: put a regex in single quotes"),
    (r"cannot start any token", "", "text that starts with @, %, ` or | needs quotes around it"),
    (r"undefined alias", "", "text that starts with * needs quotes around it"),
    (r"mapping values", "", "text with a colon and a space in it needs quotes around it"),
    (r"did not find expected key", r"'[^']*'\w", "inside single quotes write ' twice"),
    (r"did not find expected key", r":\s*\{\{", "text that starts with { needs quotes around it"),
    (r"unhashable|expected key", r":\s*\{\{", "text that starts with { needs quotes around it"),
    (r"expected '-' indicator|expected <block end>|expected key", "",
     "the keys of a rule must stand exactly below each other"),
    (r"expected ',' or", r"\{\{", "text that starts with { needs quotes around it"),
    (r"expected ',' or '\]'", "", "a list that begins with [ is not closed, or lacks a comma"),
    (r"expected ',' or '\}'", "", "a group that begins with { is not closed, or lacks a comma"),
    (r"end of stream", "", "a quote is opened and never closed"),
    (r"another document", "", "a rule file is one list: leave out the line ---"),
)  # fmt: skip


def parse(path: Path) -> tuple[Any, yaml.Node | None]:
    """Return the data of a file and the tree of where each part stands.

    Raises:
        RuleError: with file and line, if it cannot be read or is not YAML.
    """
    text = _text(path)
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                return None, None
            _refuse_doubles(node)
            return loader.construct_document(node), node
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise RuleError(_plain(path, text, error)) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise RuleError(f"{path}:{line}: not valid YAML: {_CONTROL}") from None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        # a number too long to be one, brackets without end: no mark comes with those
        raise RuleError(f"{path}:1: not valid YAML: {type(error).__name__}") from None


_CONTROL = "there is a character that cannot be seen: delete it and type the words again"


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise RuleError(f"{path}: cannot be read: {error.strerror}") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise RuleError(f"{path}:{line}: this is not UTF-8: save the file as UTF-8") from None


def _plain(path: Path, text: str, error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or "something is wrong here"
    mark = error.problem_mark
    if re.search(r"end of stream|expected ','", problem) and error.context_mark:
        mark = error.context_mark  # what is open, not where that was noticed
    line = mark.line + 1 if mark else 1
    shown = (text.splitlines() or [""])[min(line, text.count("\n") + 1) - 1 :][:1]
    says = problem
    for found, looks, advice in _ADVICE:
        if re.search(found, problem) and re.search(looks, "".join(shown)):
            says = advice
            break
    return f"{path}:{line}: not valid YAML: {says}"


def _refuse_doubles(node: yaml.Node) -> None:
    """Refuse a mapping that has a key twice: YAML would silently keep the last."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_doubles(item)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                problem = "text that starts with { or [ needs quotes around it"
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key.start_mark)
            if key.value in seen:
                problem = f"the key {key.value} is there twice"
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key.start_mark)
            seen.add(str(key.value))
            _refuse_doubles(value)


def line_of(node: yaml.Node, where: Where, key: bool = False) -> int:
    """Return the 1-based line of the deepest node on a way that is there.

    `key`: of the last step's key instead of its value.
    """
    for number, step in enumerate(where):
        found: yaml.Node | None = None
        if isinstance(node, yaml.MappingNode):
            pairs = [(k, v) for k, v in node.value if k.value == str(step)]
            if pairs:
                found = pairs[0][0 if key and number == len(where) - 1 else 1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            found = node.value[step] if step < len(node.value) else None
        if found is not None:
            node = found
    return node.start_mark.line + 1
