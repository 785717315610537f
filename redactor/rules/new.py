"""Write a rule for a newsroom to start from: valid, commented, with examples that hold."""

from __future__ import annotations

import importlib.resources
import json
import string
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import regex

from redactor.errors import RuleError
from redactor.rules import spelling
from redactor.rules.lines import place_of

TEMPLATES = ("place", "pattern", "list")
_ID = regex.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule file that is not written yet."""

    id: str
    path: Path
    text: str


def draft(template: str, name: str, folder: Path, country: str) -> Draft:
    """Fill in a template. `name` is an id, such as contact.radio, or the words to make one of.

    Raises:
        RuleError: if no id can be made of the name, or the file is there already.
    """
    name = " ".join(name.split())
    slug = _slug(name)
    rule_id = name if _ID.fullmatch(name) else f"{template}.{slug}"
    if not slug:
        raise RuleError(f"{name!r}: give it a name in Latin letters; others go into the file")
    path = folder / f"{rule_id.replace('.', '-') if rule_id == name else slug}.yaml"
    if path.exists() or path.is_symlink():
        raise RuleError(f"{path}: is there already: choose another name, or add the rule to it")
    for other in sorted(folder.rglob("*.yaml")) if folder.is_dir() else []:
        where = place_of(other, rule_id)
        if where != str(other):
            raise RuleError(f"{where}: {rule_id} is already in {other}: choose another name")
    name = spelling.plain(name)
    title = string.capwords(name) if name.islower() else name
    called = title if template == "place" and rule_id != name else slug.replace("-", " ")
    if rule_id == name:
        called = called.rsplit(" ", 1)[-1]
        title = string.capwords(called)
    values = {
        "id": rule_id,
        "folder": str(folder),
        "says": _quoted(f"{_MEANING[template]} {called}."),
        "name": _quoted(title),
        "place": f"{country}.{_slug(title)}",
        "parent": country,
        "match": _quoted(f"They met in >{title}< on Monday."),
        "ignore": _quoted(f"The file {_slug(title)}_2 was lost."),
    }
    source = importlib.resources.files("redactor.rules").joinpath(f"templates/{template}.yaml")
    text = string.Template(source.read_text(encoding="utf-8")).substitute(values)
    return Draft(rule_id, path, text)


_MEANING = {
    "place": "A place that the newsroom listed itself:",
    "pattern": "A code that the newsroom described itself:",
    "list": "A word of the newsroom's own list:",
}


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return regex.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def _quoted(text: str) -> str:
    """Return text as YAML in double quotes, whatever is in it."""
    return json.dumps(text, ensure_ascii=False)
