"""Reports told in the first person: letters, statements and interviews without quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.attribute.figure import Figure
from redactor.attribute.mentions import Pronoun
from redactor.attribute.structure import Structure

ENOUGH = 3
"""Fewer first persons than this outside quotes may be a slip, or the reporter's own."""
QUESTION = 240
"""Characters that a question of an interview has at most."""
# the one who asks is the newsroom: "told me", "I spoke to her", "we asked"
_ASKING = regex.compile(
    r"(?:\b(?:told|tells|asked|asks|showed|wrote|writes|whispered|whispers|said|says|rang|gave|"
    r"sent|handed|passed|given|came|received|speaking|spoke|talked)"
    r"\s+(?:to\s+|with\s+)?$)|\bconfidence to $"
)
_I_ASK = regex.compile(
    r"\s+(?:(?:had|have|could|also|then|first|myself)\s+)?(?:spoke|speak|asked|ask|met|enclose|"
    r"visited|interviewed|reached|contacted|translate|translated|know him as|call (?:him|her|them)|"
    r"will (?:call|send)|am sending|attach|rang)\b"
)
_SINGULAR = frozenset("i me my mine".split())


class Narrator:
    """Tells where a text is told in the first person outside quotes, and where it answers."""

    def __init__(self, text: str, layout: Structure, pronouns: Sequence[Pronoun]) -> None:
        """Count the first persons that stand outside quotes and are not the newsroom's."""
        self.text, self.layout = text, layout
        own = [p for p in pronouns if p.first and layout.quoted(p.start, p.end) is None]
        single = [p for p in own if text[p.start : p.end].casefold() in _SINGULAR]
        told = [p for p in single if not self._asks(p)]
        self.exists = len(told) >= ENOUGH and len(told) > 2 * (len(single) - len(told))
        self.figure: Figure | None = None
        self._first = [p.start for p in own if not self._asks(p)] if self.exists else []
        self._answers = self._find_answers() if self.exists else frozenset[int]()

    def _asks(self, item: Pronoun) -> bool:
        lead = self.text[max(0, item.start - 24) : item.start]
        return bool(_ASKING.search(lead) or _I_ASK.match(self.text, item.end))

    def _find_answers(self) -> frozenset[int]:
        out: set[int] = set()
        asked = False
        for start, end in self.layout.paragraphs:
            question = end - start <= QUESTION and self.text[start:end].rstrip(' "”*_').endswith(
                "?"
            )
            if asked and not question:
                out.add(start)
            asked = question
        return frozenset(out)

    def speaks_at(self, start: int, end: int) -> bool:
        """Return True outside quotes in a first-person sentence or at the start of an answer."""
        if not self.exists or self.layout.quoted(start, end) is not None:
            return False
        a, b = self.layout.sentences[self.layout.sentence(start)]
        # an answer may be no sentence at all: "Nineteen years, the last six at the hospital."
        return any(a <= at < b for at in self._first) or a in self._answers

    def settle(self, figures: list[Figure]) -> Figure:
        """Return who narrates: the one source there is, or somebody new."""
        if self.figure is None:
            sources = [f for f in figures if f.role == "source" and not f.group]
            if len(sources) == 1:
                self.figure = sources[0]
            else:
                self.figure = Figure(len(figures) + 1, kind="source")
                figures.append(self.figure)
            self.figure.speaks += 1
        return self.figure
