"""Which of a town's many names a reporter could write in English."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from importlib.resources import files

from redactor.gazetteer.source import Town

_SMALL = "al el i e o de del la las los na and on upon do da di am an der im le sur".split()
_NAME = re.compile(
    r"[A-Z][A-Za-z'-]+(?: (?:[A-Z][A-Za-z'-]+|(?:el|al)-[A-Z][a-z]+|"
    + "|".join(_SMALL)
    + r")){0,3}"
)
_ARTICLE = re.compile(r"^(?:A[ldnrstz]|Ash|Ath|Adh|El|Er)[ -](?=[A-Z])")
_TAA = re.compile(r"(?<=[A-Za-z]{2}[^aeiou])(?:a|ah|eh)$")
_OFFICIAL = re.compile(
    r"\b(?:Zhen|Xian|Shi|Qu|Xiang|Jiedao|Cun|Hsien|Shih|Chen|Gorod|Rayon|Raion|Ciudad|City|Town|"
    r"Township|Village|Municipality|District|Province|Comune|Stadt|Kommune|Vila|Opstina|Markaz|"
    r"Qada|Qaryat|Nahiyat|Delegacion|Reparto|Poblado|Kota|Mazari|Hiria|Borsa)\b|"
    r"-(?:si|gun|gu|up|shi|dong)$|dong$"
)
_HANGUL = re.compile(r"[가-힣]{2,6}")
_LATIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i",
                        "ə": "e", "Ə": "E", "ß": "ss", "æ": "ae", "’": "'", "‘": "'", "ʼ": "'",
                        "`": "'", "ʻ": "'", "þ": "th", "ð": "d"})  # fmt: skip
_DECLINED = re.compile(r"a?(?:as|os|is|us|iai|[aioeyu]|yj|ij|ska?|ja|je)|ahas")
"""What Baltic, Slavic languages or Esperanto put after a foreign name."""
_FOREIGN = re.compile(
    r"(?i)dzh|tch?kh|zsz|szcz|dsch|tsch|cz|^kh(?=[aeiou]r)|q[^u]u|w[aeiou]j|hk$|eh[bdklmnprstvz]"
)
ARABIC = ("iq", "sy")
"""Countries whose towns have an article and an ending that copy leaves out: Ar Raqqah is Raqqa."""
HYPHENATING = ("cn",)
"""Countries whose hyphenated spellings are of a century ago and look like personal names."""
MOST = 3
NEAR = 0.62
"""So alike two spellings of one name are; what is less alike is another language's name for it."""


def plain(name: str) -> str:
    """Return a name in bare ASCII letters, as the matcher folds a text."""
    apart = unicodedata.normalize("NFKD", name.translate(_LATIN))
    return "".join(c for c in apart if not unicodedata.combining(c))


def key(name: str) -> str:
    """Return what all spellings share that the matcher takes for one."""
    return plain(name).casefold().replace("'", "").replace("-", "").replace(".", "")


def title(name: str) -> str:
    """Return a name as it would stand in copy: no marks for sounds that English leaves out."""
    return re.sub(r"(?<=[A-Za-z])'(?=[^A-Z]|$)|^'", "", plain(name)).strip()


def usable(name: str) -> bool:
    """Return True for a name that can be told from other words in an English text."""
    return bool(_NAME.fullmatch(plain(name).lstrip("'"))) and not _OFFICIAL.search(plain(name))


def variants(town: Town) -> list[str]:
    """Return other spellings of a town's name, the likest first."""
    base = key(town.name)
    seen = {base, key(title(town.name))}
    scored: list[tuple[float, str]] = []
    if town.country in ARABIC:
        for name in _without_article(title(town.name)):
            seen.add(key(name))
            scored.append((1.0, name))
    for other in town.others:
        name, one = title(other), key(other)
        if one in seen or len(one) < 5 or not usable(other) or _foreign(seen, one):
            continue
        if town.country in HYPHENATING and "-" in name:
            continue
        seen.add(one)
        scored.append((SequenceMatcher(None, base, one).ratio(), name))
    certain = sum(ratio == 1.0 for ratio, _ in scored)
    best = sorted(scored, key=lambda s: (-s[0], s[1]))
    return [name for ratio, name in best if ratio >= NEAR][: MOST + certain]


def _without_article(name: str) -> list[str]:
    """Return the name without article, and with each way of writing its ending."""
    bare = _ARTICLE.sub("", name)
    forms = [bare, _TAA.sub("a", bare), _TAA.sub("ah", bare)]
    if bare != name:
        forms.append(f"Al-{bare}")
    return [f for f in dict.fromkeys(forms) if f != name and len(f) > 4]


def _foreign(bases: set[str], one: str) -> bool:
    """Return True for a form that only a language other than English would write."""
    for base in bases:
        stem = base.rstrip("aeiouy")
        if one.startswith(stem) and _DECLINED.fullmatch(one.removeprefix(stem)):
            return True
    return bool(_FOREIGN.search(one)) and not any(map(_FOREIGN.search, bases))


def hangul(town: Town) -> list[str]:
    """Return a town's Korean name."""
    found = [o for o in town.others if _HANGUL.fullmatch(o)]
    bare = sorted(
        {re.sub(r"(?<=..)(?:시|군|구)$", "", o) for o in found}, key=lambda o: (len(o), o)
    )
    return bare[:1]


@lru_cache
def english() -> frozenset[str]:
    """Return English words that are names of places too."""
    text = files("redactor.gazetteer").joinpath("words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
