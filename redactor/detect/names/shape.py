"""Capitalised sequences of a text, and where in the sentence they stand. Knows no names."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from redactor.detect.names.vocabulary import ABBREVIATIONS, HYPHENED, STOP

_ABBREVIATED = "Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Pvt|Cpl|Rev|Hon|Gov|Sen|Rep|Cmdr|Adm"
_TOKEN = re.compile(
    r"(?<![\w@/])(?<![^\W_]-)(?<![^\W_]')(?:"
    rf"(?:{_ABBREVIATED})\."
    r"|[A-Z]\.(?:-?[A-Z]\.)*(?!\w)"
    r"|(?:Ch|Cz|Dz|Gy|Kh|Krz|Ph|Sh|Sz|Th|Ts|Wl|Ya|Yu|Zb|Zdz|Zh)\.(?= [A-Z][a-z])"
    r"|(?:al-|el-|ul-|ad-|ar-|as-|ash-|an-)?[A-ZÆŒÞ][^\W\d_]*"
    r"(?:-[^\W\d_]+|'(?!(?:s|t|m|ll|re|ve|d)\b)[^\W\d_]+)*(?![\w@]))"
)
_PARTICLES = (
    "de|del|della|di|da|dos|das|do|du|la|le|van|von|der|den|ter|bin|bint|ibn|ben|abu|al|el|ul|"
    "de la|de los|de las|van der|van den|van de|von der|ould"
)
_GAPS = {" ", "  "} | {f" {p} " for p in _PARTICLES.split("|")}
_NICKNAME = re.compile(r" ([\"'])[A-Z][\w .-]{1,24}\1 (?=[A-Z])")
_LATIN = re.compile(r"[^\W\d_][\w'-]*")
_BODIES = frozenset(
    {"u.s.", "u.n.", "u.k.", "e.u.", "d.c.", "a.m.", "p.m.", "u.s.a.", "d.p.r.k.", "p.o."}
)
_SHOUTED = re.compile(r"^[^a-z\n]{3,40} [^a-z\n]{1,40} [^a-z\n]{1,120}$", re.MULTILINE)
_CONTRACTION = re.compile(r"'(?:t|m|ll|re|ve)\b")


class Word(NamedTuple):
    """One capitalised word; `low` is in lower case without apostrophes and final stop."""

    text: str
    start: int
    end: int
    low: str
    initial: bool
    upper: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """Capitalised words in a row.

    `opens`: the first stands where a capital letter says nothing. `headline`: on a line where
    none does.
    """

    words: tuple[Word, ...]
    opens: bool
    headline: bool

    @property
    def start(self) -> int:
        """Where the first word starts."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1].end


def proper_names(text: str) -> list[Candidate]:
    """Return every sequence of capitalised words, in order; none of them need be a name."""
    headlines = _headlines(text)
    starts = [s for s, _ in headlines]
    shouted = _shouted(text)
    out: list[Candidate] = []
    row: list[Word] = []
    previous = -1
    for match in _TOKEN.finditer(text):
        if match.start() < previous:  # inside a nickname: Pak "Tiger" Chol
            continue
        if row and (nickname := _NICKNAME.match(text, previous)):
            previous = nickname.end() - 1
            continue
        word = _word(match, text)
        if word is not None and word.upper and any(a <= word.start < b for a, b in shouted):
            word = word._replace(upper=False)
        if row and (word is None or not _joined(text, previous, match.start())):
            out.append(_candidate(text, row, headlines, starts))
            row = []
        if word is not None:
            row.append(word)
        previous = match.end()
    if row:
        out.append(_candidate(text, row, headlines, starts))
    return out


def _word(match: re.Match[str], text: str) -> Word | None:
    surface, end = match[0], match.end()
    low = surface.lower()
    if low in _BODIES or (text[end : end + 1] == "'" and _CONTRACTION.match(text, end)):
        return None
    if "-" in low and low.rsplit("-", 1)[1] in HYPHENED:
        return None
    dotted = surface[-1] == "."
    return Word(
        surface,
        match.start(),
        end,
        low.replace("'", "").rstrip("."),
        len(surface) == 1
        or (dotted and (surface[1] == "." or low.rstrip(".") not in ABBREVIATIONS)),
        not dotted and surface[1:] != low[1:] and _acronym(surface),
    )


def _acronym(surface: str) -> bool:
    """Return whether a word is all capitals (KIM, MIN-JI) or mostly, as acronyms are (BelTA)."""
    if surface.isupper():
        return True
    return "-" not in surface and "'" not in surface and sum(map(str.isupper, surface)) > 2


def _joined(text: str, end: int, start: int) -> bool:
    if start - end > 30:
        return False
    return text[end:start] in _GAPS


def _candidate(
    text: str, row: list[Word], headlines: list[tuple[int, int]], starts: list[int]
) -> Candidate:
    start = row[0].start
    at = bisect_right(starts, start) - 1
    return Candidate(tuple(row), opens(text, start), at >= 0 and start < headlines[at][1])


def opens(text: str, start: int) -> bool:
    """Return whether a sentence, quotation, line or bracket starts here."""
    at = start - 1
    quoted = False
    while at >= 0 and text[at] in " \"'([*_":
        quoted = quoted or (text[at] in "\"'([" and (at == 0 or not text[at - 1].isalnum()))
        at -= 1
    if at < 0 or quoted or text[at] in "\n!?:#>|;":
        return True
    if text[at] in "-*":
        line = text[max(0, at - 4) : at + 1].rsplit("\n", 1)
        return line[-1].strip("-* ") == "" and (len(line) > 1 or at < 4)
    if text[at] != ".":
        return False
    word = text[max(0, at - 8) : at].split()
    last = word[-1].lower().lstrip("\"'(") if word else ""
    return not (last in ABBREVIATIONS or (len(last) == 1 and last.isalpha()))


def _shouted(text: str) -> list[tuple[int, int]]:
    """Return lines of at least three words without a lower-case letter: capitals say nothing."""
    return [m.span() for m in _SHOUTED.finditer(text) if any(c.isalpha() for c in m[0])]


def _headlines(text: str) -> list[tuple[int, int]]:
    """Return lines in headline style: at least four words, nearly all of them capitalised."""
    out: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        if 20 <= len(line) <= 160 and not line.rstrip("\"' *").endswith((".", ",", ";")):
            long = [w for w in _LATIN.findall(line) if len(w) > 3 and w.lower() not in STOP]
            capital = sum(w[0].isupper() for w in long)
            shouted = not any(c.islower() for c in line)
            if shouted or (len(long) > 3 and capital >= 0.8 * len(long)):
                out.append((at, at + len(line)))
        at += len(line) + 1
    return out
