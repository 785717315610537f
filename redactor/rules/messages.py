"""What is wrong with a rule, in words that a copy editor can act on."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Any, get_args

from pydantic import BaseModel

from redactor.rules import schema as s

MODELS: dict[str, type[BaseModel]] = {
    get_args(part)[1].tag: get_args(part)[0] for part in get_args(get_args(s.Rule)[0])
}
"""Type of rule -> the model it is read with."""
FIELDS = {name for model in MODELS.values() for name in model.model_fields}
_TYPES = {
    "string_type": "must be text",
    "list_type": "must be a list, such as [one, two]",
    "dict_type": "must be a group of keys, each with a value",
    "model_type": "must be a group of keys, each with a value",
    "model_attributes_type": "must be a group of keys, each with a value",
    "tuple_type": "must be a list, such as [1, 2, 3]",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "missing": "is missing",
}
_OWN = {
    # pattern of a field -> how to write it
    s.ID_PATTERN: "must be lower-case words with dots between them, such as place.our-streets",
    r"^\d{1,4}$": "must be an ISCO-08 code, one to four digits in quotes",
    s.WORDS_PATTERN: "must not be empty, nor begin or end with a space",
}


_ALTERNATIVES = re.compile(r"\^\(\?:(.*)\)\$")
_STRINGS = ("str", "constrained-str")


def meant(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean ...?" for the nearest of the known words, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else ""


def first(errors: Sequence[Any], entry: dict[str, Any]) -> Any:
    """Return the error to show: an unknown key explains what else seems missing or wrong."""
    admitted = [e for e in errors if not _other_branch(e["loc"], entry)] or list(errors)
    unknown = [e for e in admitted if e["type"] == "extra_forbidden"]
    return (unknown or admitted)[0]


def _other_branch(where: Sequence[int | str], entry: Any) -> bool:
    """Tell whether an error is about a form that the writer did not choose."""
    for step in where:
        if isinstance(step, str) and (step.startswith("literal[") or step in _STRINGS):
            return not isinstance(entry, str)
        if step == "int":
            return not isinstance(entry, int)
        if isinstance(step, str) and step.startswith("list["):
            return not isinstance(entry, list)
        if step == "Share":
            return not isinstance(entry, dict)
        if _holds(entry, step):
            entry = entry[step]
    return False


def _holds(entry: Any, step: int | str) -> bool:
    if isinstance(entry, dict):
        return step in entry
    return isinstance(entry, list) and isinstance(step, int) and step < len(entry)


def steps(where: Sequence[int | str], entry: Any) -> tuple[int | str, ...]:
    """Return the part of an error's place that is in the file, without the names of types."""
    out: list[int | str] = []
    for step in where:
        if _holds(entry, step):
            entry = entry[step]
            out.append(step)
        elif step == where[-1] and isinstance(entry, dict) and step not in ("[key]", *_STRINGS):
            out.append(step)  # a key that is missing
    return tuple(out)


def explain(error: Any, rule_type: str) -> str:
    """Return what is wrong, without the place."""
    kind, given = error["type"], error.get("input")
    if kind == "extra_forbidden":
        return _unknown_key(error["loc"], rule_type)
    if kind == "literal_error":
        if isinstance(given, int | float) and error["loc"][0] == "risk":
            return "a share is written {share: [0.1, 0.2, 0.3]}, low, mid, high"
        return _not_one_of(given, _listed(error["ctx"]["expected"]))
    if kind == "string_pattern_mismatch":
        pattern = error["ctx"]["pattern"]
        return _OWN.get(pattern) or _pattern(str(given), pattern)
    if kind in ("too_short", "too_long"):
        return _length(error)
    if kind == "missing" and isinstance(error["loc"][-1], int):
        return "must be three numbers, such as [1, 2, 3]"
    if kind in _TYPES and given is None:
        return "is empty: " + _TYPES[kind]
    if kind in _TYPES:
        advice = ""
        if kind == "string_type" and not isinstance(given, list):
            advice = ", so put it in quotes"
        if kind == "list_type" and isinstance(given, str):
            advice = ", also for a single one"
        there = f", not {_called(given)}" if kind != "missing" else ""
        return _TYPES[kind] + there + advice
    says = str(error["msg"]).removeprefix("Value error, ")
    return says.replace("Input should be", "must be").replace("String should", "must")


def _length(error: Any) -> str:
    least, most = error["ctx"].get("min_length"), error["ctx"].get("max_length")
    if error["type"] == "too_short" and least == 1:
        return "must not be empty"
    return f"must have {least if least is not None else most} items"


def _called(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list):
        return "a list"
    return "a number" if isinstance(value, int | float) else "text" if value else "empty text"


def _not_one_of(given: Any, known: Sequence[str]) -> str:
    if isinstance(given, bool):
        given = str(given).lower()
    near = meant(str(given), known)
    return f"cannot be {given}" + (near or f"; it is one of: {', '.join(known)}")


def _listed(expected: str) -> list[str]:
    words = expected.replace(" or ", ", ").split(", ")
    return [word.strip("'").replace("True", "true") for word in words]


def _pattern(given: str, pattern: str) -> str:
    words = _ALTERNATIVES.fullmatch(pattern)
    return _not_one_of(given, words[1].split("|")) if words else f"must look like {pattern}"


def _unknown_key(where: Sequence[int | str], rule_type: str) -> str:
    key = str(where[-1])
    model = model_at(where[:-1], rule_type)
    known = [name for name in model.model_fields if name != key] if model else []
    if len(where) <= 2 and s.KEYS.get(key) not in (None, rule_type):
        used = next(k for k, name in s.KEYS.items() if name == rule_type)
        return f"is for another type of rule: a rule with {used} cannot have it too"
    return f"unknown key{meant(key, known)}"


def model_at(where: Sequence[int | str], rule_type: str) -> type[BaseModel] | None:
    """Return the model that the value at a place of a rule is read with."""
    model: Any = MODELS[rule_type]
    for step in where:
        if isinstance(step, int):
            continue
        if isinstance(model, type) and issubclass(model, BaseModel) and step in model.model_fields:
            model = _inner(model.model_fields[step].annotation)
    return model if isinstance(model, type) and issubclass(model, BaseModel) else None


def _inner(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_inner(part) for part in get_args(annotation))
    return next((model for model in found if model is not None), None)
