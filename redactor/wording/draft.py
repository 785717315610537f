"""The draft while it is being worded: looks around a place and changes that remember why."""

from __future__ import annotations

from collections.abc import Iterable

from redactor.wording.lexicon import (
    DETERMINERS,
    PREPS,
    RELATIVES,
    STOPS,
    SUBORDINATORS,
    finite,
    nounish,
)
from redactor.wording.target import Target
from redactor.wording.tokens import Token

OMISSION = "[...]"
OPENS_APPOSITION = DETERMINERS | RELATIVES | frozenset({"one", "both"})
FRONTED = frozenset(
    {"last", "this", "next", "early", "late", "earlier", "later", "yesterday", "today", "recently"}
)
NOUN_KINDS = frozenset({"occupation", "relation", "gender", "ethnicity", "workplace", "education"})


class Draft:
    """A list of tokens. Every change notes the targets it was made for."""

    def __init__(self, tokens: list[Token]) -> None:
        """Take over the tokens of a text."""
        self.tokens = tokens
        self.dropped: list[tuple[int, int, tuple[Target, ...]]] = []
        self.why: tuple[Target, ...] = ()

    # --- looking ---------------------------------------------------------------------------

    def index(self, token: Token) -> int:
        """Return where a token stands now (-1: deleted)."""
        return next((i for i, other in enumerate(self.tokens) if other is token), -1)

    def word(self, i: int) -> str:
        """Return the case-folded word at i; "" outside, at line ends, locks and targets."""
        return self.tokens[i].word.strip() if 0 <= i < len(self.tokens) else ""

    def text(self, i: int) -> str:
        """Return the token at i as it stands, targets included."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def ends(self, i: int) -> bool:
        """Return whether nothing of the line is left at i."""
        if not 0 <= i < len(self.tokens):
            return True
        return self.tokens[i].locked and not self.tokens[i].text.strip()

    def target(self, i: int) -> Target | None:
        """Return the target waiting at i."""
        return self.tokens[i].target if 0 <= i < len(self.tokens) else None

    def role(self, i: int) -> Target | None:
        """Return the target that waits or was written at i."""
        if not 0 <= i < len(self.tokens):
            return None
        return self.tokens[i].target or self.tokens[i].fitted

    def noun(self, i: int) -> bool:
        """Return whether a lower-case noun (or an adjective before one) stands at i."""
        waiting = self.role(i)
        if waiting is not None:
            return waiting.kind in NOUN_KINDS and self.text(i)[:1].islower()
        return self.text(i)[:1].islower() and nounish(self.word(i))

    def match(self, i: int, phrase: str) -> int:
        """Return the index after `phrase` if it stands at i, else 0."""
        wanted = phrase.casefold().split()
        while wanted and i < len(self.tokens) and not self.tokens[i].locked:
            if self.target(i) is not None:
                return 0
            words = self.text(i).casefold().split()
            if words != wanted[: len(words)] or not words:
                return 0
            wanted = wanted[len(words) :]
            i += 1
        return 0 if wanted else i

    def sentence_start(self, i: int) -> int:
        """Return the index of the first token of the sentence around i."""
        while i > 0 and not self.tokens[i].initial:
            before = self.tokens[i - 1]
            if before.target is None and (before.text in STOPS or self.ends(i - 1)):
                break
            i -= 1
        return i

    def sentence_end(self, i: int) -> int:
        """Return the index after the last word of the sentence around i."""
        while i < len(self.tokens) and not self.ends(i):
            if self.word(i) in STOPS:
                break
            i += 1
        return i

    def fronted(self, comma: int) -> bool:
        """Return whether a comma closes an opening phrase: "In June, ..."."""
        first = comma
        start = self.sentence_start(comma - 1) if comma else 0
        while first > start and self.word(first - 1) not in {",", ";", ":", '"', "“"}:
            first -= 1
        if first >= comma:
            return False
        opener = self.word(first)
        waiting = self.role(first)
        if waiting is not None and waiting.kind in ("date", "time"):
            return not any(finite(self.word(k)) for k in range(first, comma))
        if opener in SUBORDINATORS and opener not in PREPS:
            return True
        if opener in PREPS | FRONTED or opener.endswith("ing"):
            return opener in SUBORDINATORS or not any(
                finite(self.word(k)) for k in range(first, comma)
            )
        return False

    def apposed(self, i: int) -> bool:
        """Return whether i stands in an apposition or relative clause opened by a comma."""
        start = self.sentence_start(i)
        for k in range(i - 1, start, -1):
            if self.word(k) == ",":
                return self.word(k + 1) in OPENS_APPOSITION and not self.fronted(k)
        return False

    # --- changing --------------------------------------------------------------------------

    def free(self, start: int, stop: int) -> bool:
        """Return whether all tokens from start to stop may be changed."""
        return 0 <= start <= stop <= len(self.tokens) and not any(
            token.locked for token in self.tokens[start:stop]
        )

    def put(self, i: int, text: str) -> None:
        """Write a token differently."""
        token = self.tokens[i]
        if token.text == text:
            return
        token.text = text
        token.changed = True
        self._note(token)

    def delete(self, start: int, stop: int) -> None:
        """Take tokens out; what follows closes up and starts the sentence if need be."""
        if start >= stop or not self.free(start, stop):
            return
        out = self.tokens[start:stop]
        for token in out:
            if token.start >= 0:
                targets = (*self.why, *token.details, *filter(None, (token.target,)))
                self.dropped.append((token.start, token.end, _unique(targets)))
        del self.tokens[start:stop]
        if start >= len(self.tokens):
            return
        following = self.tokens[start]
        if self.ends(start):
            return
        clings = following.text[:1] in ",.;:!?)]”»…'’-" or (
            following.text == '"' and not following.before
        )
        opening = start == 0 or self.ends(start - 1) or self.text(start - 1)[-1:] in '("“[«'
        if opening or (not clings and (out[0].before or not following.before)):
            following.before = out[0].before
        if any(token.initial for token in out):
            heir = next((t for t in self.tokens[start:] if t.text[:1].isalnum() or t.locked), None)
            if heir is not None and not heir.locked:
                heir.initial = True

    def insert(self, i: int, text: str) -> Token:
        """Put a new word in front of the token at i, inheriting its place in the sentence."""
        at = self.tokens[i]
        token = Token(text, at.before, changed=True, quoted=at.quoted, initial=at.initial)
        at.before, at.initial = " ", False
        self._note(token)
        self.tokens.insert(i, token)
        return token

    def write(self, i: int, text: str, shape: str = "") -> None:
        """Write the waiting target at i."""
        token = self.tokens[i]
        target, token.target = token.target, None
        token.fitted = token.fitted or target
        token.shape = shape
        token.text, token.changed = text, text != token.surface
        if target is not None:
            token.details.append(target)
        self._note(token)

    def omit(self, i: int) -> None:
        """Leave out the waiting target at i; a quotation shows where."""
        if self.tokens[i].quoted:
            self.write(i, OMISSION)
            self.tokens[i].marked = True
        else:
            self.delete(i, i + 1)

    def determiner(self, i: int) -> bool:
        """Return whether a determiner stands at i."""
        return self.word(i) in DETERMINERS

    def _note(self, token: Token) -> None:
        token.details = list(_unique((*token.details, *self.why)))


def _unique(targets: Iterable[Target]) -> tuple[Target, ...]:
    return tuple(dict.fromkeys(targets))
