"""Read a sentence and say who owns what, so that a table can be compared with it."""

from __future__ import annotations

from redactor.attribute import attribute
from redactor.model import Cast, Document
from tests.shipped import book, pipeline


def cast_of(text: str) -> tuple[Cast, dict[str, tuple[str, str | None]]]:
    """Return the cast, and for the words of each detail whom they are about and whose they are."""
    document = Document("x.md", text)
    found = pipeline().detect(document)
    cast = attribute(document, found, book())
    words = {d.id: d.text for d in found.details}
    return cast, {words[o.detail]: (o.about, o.person) for o in cast.owners}


def compare(text: str, expected: list[tuple[str, str, str | None]]) -> list[str]:
    """Return what is otherwise than expected: (words, about whom, a letter for each person)."""
    _, owners = cast_of(text)
    wrong: list[str] = []
    letters: dict[str, str | None] = {}
    for words, about, letter in expected:
        got = next((o for w, o in owners.items() if w == words), None) or next(
            (o for w, o in owners.items() if words in w), None
        )
        if got is None:
            wrong.append(f"{words}: not found")
        elif got[0] != about:
            wrong.append(f"{words}: about {got[0]}, not {about}")
        elif letter is None and got[1] is not None:
            wrong.append(f"{words}: belongs to {got[1]}, not to nobody")
        elif letter is not None:
            if letters.setdefault(letter, got[1]) != got[1]:
                wrong.append(f"{words}: belongs to {got[1]}, not to {letters[letter]}")
            others = {p for x, p in letters.items() if x != letter}
            if got[1] is None or got[1] in others:
                wrong.append(f"{words}: belongs to {got[1]}, as others do")
    return wrong
