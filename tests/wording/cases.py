"""How the tables of this folder are written: a sentence, what goes, and what is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redactor.model import Edit
from redactor.wording import Target, edits


@dataclass(frozen=True)
class Want:
    surface: str
    kind: str
    text: str
    form: str
    plural: bool = False
    adjective: str = ""
    again: str = ""


def province(surface: str, name: str = "North Hamgyong") -> Want:
    return Want(surface, "place", f"{name} Province", "proper", adjective=name, again="province")


def place(surface: str, text: str, adjective: str = "") -> Want:
    form = "phrase" if text[:1].islower() else "proper"
    return Want(surface, "place", text, form, adjective=adjective)


def date(surface: str, text: str) -> Want:
    return Want(surface, "date", text, "date")


def recently(surface: str, text: str = "recently") -> Want:
    return Want(surface, "date", text, "adverb")


def hour(surface: str, text: str) -> Want:
    return Want(surface, "time", text, "phrase")


def noun(surface: str, text: str, kind: str = "occupation", plural: bool = False) -> Want:
    return Want(surface, kind, text, "noun", plural)


def phrase(surface: str, text: str, kind: str = "other") -> Want:
    return Want(surface, kind, text, "phrase")


def age(surface: str, text: str) -> Want:
    return Want(surface, "age", text, "phrase")


def name(surface: str, text: str) -> Want:
    return Want(surface, "name", text, "phrase")


def gone(surface: str, kind: str = "other") -> Want:
    return Want(surface, kind, "", "gone")


def locate(text: str, wants: Sequence[Want]) -> list[Target]:
    """Find each surface in turn; one named twice is its next occurrence."""
    found, after = [], dict[str, int]()
    for number, want in enumerate(wants):
        start = text.index(want.surface, after.get(want.surface, 0))
        end = after[want.surface] = start + len(want.surface)
        found.append(
            Target(
                f"d{number}",
                start,
                end,
                want.kind,
                want.text,
                want.form,
                want.plural,
                f"reason {number}",
                want.adjective,
                want.again,
            )
        )
    return found


def apply(text: str, changes: Sequence[Edit]) -> str:
    for edit in reversed(changes):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def reword(text: str, wants: Sequence[Want], style: str = "prose") -> str:
    return apply(text, edits(text, locate(text, wants), style=style))
