"""One person or group of a report while the evidence on it is gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from redactor.attribute.mentions import Noun
from redactor.attribute.structure import Structure
from redactor.model import Mention


@dataclass
class Figure:
    """One person or group while evidence is gathered."""

    number: int
    nouns: list[Noun] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    sex: str | None = None
    group: bool = False
    kind: str = "person"
    anchor: Figure | None = None
    speaks: int = 0
    suffers: int = 0
    last: int = 0

    @property
    def lent(self) -> str:
        """The possessive it is first told with ("his" in "his wife"), or nothing."""
        return self.nouns[0].possessor if self.nouns else ""

    @property
    def role(self) -> str:
        """The role the evidence speaks for."""
        if self.kind == "newsroom":
            return "newsroom"
        kept = {n.keep for m in self.nouns for n in m.names if n.keep}
        if kept:
            return next(iter(sorted(k for k in kept if k)), "public_figure")
        if self.kind == "source" or (self.speaks and self.kind != "official"):
            return "source"
        if self.suffers and not (self.kind == "official" and self.group):
            return "subject"
        if self.kind == "official":
            return "official_body"
        if self.anchor is not None:
            role = self.anchor.role
            return role if role in ("source", "subject") else "bystander"
        if not self.group and (self.names or self.aged or len(self.mentions) >= 4):
            return "subject"
        return "bystander"

    @property
    def aged(self) -> bool:
        """True where the report gives an age: it follows this person, not a passer-by."""
        return any(p.kind == "age" for n in self.nouns for p in n.pieces)

    def salience(self, sentence: int, layout: Structure) -> float:
        """Return how likely a pronoun means this person: recent, often named, described."""
        before = [m for m in self.mentions if layout.sentence(m.start) <= sentence]
        if not before:
            return -99.0
        gap = sentence - layout.sentence(before[-1].start)
        known = 2.0 if self.names or self.aged or self.sex else 0.0
        lent = -2.0 if self.lent in ("my", "our") else 0.0
        return known + lent + min(3, len(before)) - 1.2 * gap
