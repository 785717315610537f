"""A Korean place name in Latin letters: three systems, and what newsrooms make of them.

Breves and apostrophes are left out, because the matcher folds them: Ch'ŏngjin is Chongjin here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from redactor.gazetteer.spellings import english, key

_FIRST = 0xAC00
_INITIALS = "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ".split()
_MEDIALS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅘ ㅙ ㅚ ㅛ ㅜ ㅝ ㅞ ㅟ ㅠ ㅡ ㅢ ㅣ".split()
_FINALS = [
    " ",
    *"ㄱ ㄲ ㄱ ㄴ ㄴ ㄴ ㄷ ㄹ ㄱ ㅁ ㄹ ㄹ ㄹ ㅂ ㄹ ㅁ ㅂ ㅂ ㅅ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(),
]
_CODA = {" ": "", "ㄱ": "k", "ㄲ": "k", "ㅋ": "k", "ㄴ": "n", "ㄷ": "t", "ㅅ": "t", "ㅈ": "t",
         "ㅊ": "t", "ㅌ": "t", "ㅎ": "", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅍ": "p",
         "ㅇ": "ng"}  # fmt: skip
_NASAL = {"k": "ng", "t": "n", "p": "m"}
_VOICED = {"k": "g", "t": "d", "p": "b"}
_LAX = {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"}
_GLIDES = frozenset("ㅑㅒㅕㅖㅛㅠㅣ")
_PLAIN = {"ㅏ": "a", "ㅐ": "ae", "ㅑ": "ya", "ㅒ": "yae", "ㅔ": "e", "ㅖ": "ye", "ㅗ": "o",
          "ㅘ": "wa", "ㅙ": "wae", "ㅚ": "oe", "ㅛ": "yo", "ㅜ": "u", "ㅞ": "we", "ㅟ": "wi",
          "ㅠ": "yu", "ㅣ": "i"}  # fmt: skip
_SAME = {"ㄴ": "n", "ㄹ": "r", "ㅁ": "m", "ㅅ": "s", "ㅆ": "ss", "ㅇ": "", "ㅎ": "h"}


@dataclass(frozen=True, slots=True)
class System:
    """A way of writing: initials, vowels, and which lax consonants are voiced between vowels."""

    initials: dict[str, str]
    vowels: dict[str, str]
    voiced: str


_REVISED_INITIALS = _SAME | {"ㄱ": "g", "ㄲ": "kk", "ㄷ": "d", "ㄸ": "tt", "ㅂ": "b", "ㅃ": "pp",
                             "ㅈ": "j", "ㅉ": "jj", "ㅊ": "ch", "ㅋ": "k", "ㅌ": "t",
                             "ㅍ": "p"}  # fmt: skip
_MCCUNE_INITIALS = _SAME | {"ㄱ": "k", "ㄲ": "kk", "ㄷ": "t", "ㄸ": "tt", "ㅂ": "p", "ㅃ": "pp",
                            "ㅈ": "ch", "ㅉ": "tch", "ㅊ": "ch'", "ㅋ": "k'", "ㅌ": "t'",
                            "ㅍ": "p'"}  # fmt: skip
_NORTHERN_INITIALS = _MCCUNE_INITIALS | {"ㅈ": "j", "ㅉ": "jj", "ㅊ": "ch", "ㅋ": "kh",
                                         "ㅌ": "th", "ㅍ": "ph"}  # fmt: skip
_BREVE = _PLAIN | {"ㅓ": "o", "ㅕ": "yo", "ㅝ": "wo", "ㅡ": "u", "ㅢ": "ui"}
_DIGRAPH = _PLAIN | {"ㅓ": "eo", "ㅕ": "yeo", "ㅝ": "wo", "ㅡ": "eu", "ㅢ": "ui"}
_LOOSE = _PLAIN | {"ㅓ": "u", "ㅕ": "yu", "ㅝ": "wo", "ㅡ": "u", "ㅢ": "ui"}

_NOT_K = "ㄷㅂㅈ"
_ALL = "ㄱ" + _NOT_K

REVISED = System(_REVISED_INITIALS, _DIGRAPH, voiced="")
MCCUNE = System(_MCCUNE_INITIALS, _BREVE, voiced=_ALL)
NORTHERN = System(_NORTHERN_INITIALS, _BREVE, voiced=_ALL)
SYSTEMS = (REVISED, MCCUNE, NORTHERN)
NEWSROOM = (
    System(_REVISED_INITIALS, _BREVE, voiced=""),
    System(_REVISED_INITIALS, _LOOSE, voiced=""),
    System(_MCCUNE_INITIALS, _LOOSE, voiced=_ALL),
    System(_NORTHERN_INITIALS, _LOOSE, voiced=_ALL),
    System(_MCCUNE_INITIALS, _BREVE, voiced=_NOT_K),
    System(_NORTHERN_INITIALS, _BREVE, voiced=_NOT_K),
    System(_NORTHERN_INITIALS | {"ㅍ": "p", "ㅌ": "t", "ㅋ": "k"}, _BREVE, voiced=_ALL),
)
"""Mixtures that are met in print: Bochon, Chungjin, Hamkyong, Sinpo."""


def romanise(name: str, system: System, assimilate: bool = True) -> str:
    """Return a Hangul name in Latin letters: 청진 is Cheongjin, Chongjin, Chongjin.

    Maps and the North's own usage do not write how letters sound together: Rangrim, not Rangnim.

    Raises:
        ValueError: if the name is not all Hangul syllables.
    """
    letters = [_split(c) for c in name]
    out = ""
    for number, (initial, medial, final) in enumerate(letters):
        before = letters[number - 1][2] if number else None
        out = _join(out, before, initial, system, assimilate) + system.vowels[medial]
        following = letters[number + 1][0] if number + 1 < len(letters) else None
        out += _coda(final, following if assimilate or following == "ㅇ" else None)
    return out.replace("'", "").capitalize()


def _split(syllable: str) -> tuple[str, str, str]:
    index = ord(syllable) - _FIRST
    if not 0 <= index < 19 * 588:
        raise ValueError(f"not a Hangul syllable: {syllable!r}")
    return _INITIALS[index // 588], _MEDIALS[index % 588 // 28], _FINALS[index % 28]


def _join(out: str, before: str | None, initial: str, system: System, assimilate: bool) -> str:
    letter = system.initials[initial]
    if before is None:
        return out + letter
    if assimilate and initial == "ㄹ":
        if before in "ㄹㄴ":
            return (out[:-1] if before == "ㄴ" else out.removesuffix("l")) + "ll"
        return out + (letter if before in (" ", "ㅎ") else "n")
    if assimilate and initial == "ㄴ" and before == "ㄹ":
        return out + "l"
    sonorant = before in (" ", "ㄴ", "ㄹ", "ㅁ", "ㅇ", "ㅎ")
    if sonorant and initial in system.voiced:
        letter = _LAX[initial]
    return out + letter


def _coda(final: str, following: str | None) -> str:
    coda = _CODA[final]
    if following == "ㅇ" and final not in (" ", "ㅇ", "ㅎ"):
        if coda == "l":
            return "r"
        if final in "ㄱㄷㅂ":
            return _VOICED[coda]
        return {"ㅅ": "s", "ㅈ": "j"}.get(final, coda)
    if following in ("ㄴ", "ㅁ", "ㄹ") and coda in _NASAL:
        return _NASAL[coda]
    return coda


def spellings(name: str) -> list[str]:
    """Return every spelling of a Hangul name, those of the three systems first."""
    both = dict.fromkeys((name, southern(name)))
    found = [romanise(n, system) for n in both for system in SYSTEMS]
    found += [romanise(n, system) for n in both for system in NEWSROOM]
    found += [romanise(n, system, assimilate=False) for n in both for system in SYSTEMS]
    found += [f.replace("Si", "Shi", 1) for f in found if f.startswith("Si")]
    return list(dict.fromkeys(found))


def southern(name: str) -> str:
    """Return a name as the South writes it: 룡천 is 용천 there, 라선 is 나선."""
    initial, medial, _ = _split(name[0])
    if initial == "ㄹ" or (initial == "ㄴ" and medial in _GLIDES):
        new = "ㅇ" if medial in _GLIDES else "ㄴ"
        shift = (_INITIALS.index(new) - _INITIALS.index(initial)) * 588
        return chr(ord(name[0]) + shift) + name[1:]
    return name


def proper(name: str) -> set[str]:
    """Return the spellings of the three systems, which are right however short they are."""
    return {romanise(n, system) for n in (name, southern(name)) for system in SYSTEMS}


SHORT = 5
"""Spellings of so few letters are too many other things to be guessed at."""


def distinct(names: Mapping[str, str], taken: Mapping[str, str]) -> dict[str, list[str]]:
    """Return place id -> the spellings that can mean no other place: Sunchon is not Sinchon.

    `names` are the Hangul names by place id, `taken` the listed spellings (`key` form) and
    whose they are. What two places would share by rule alone belongs to neither.
    """
    claims: dict[str, set[str]] = {}
    for ident, name in names.items():
        for spelling in spellings(name):
            claims.setdefault(key(spelling), set()).add(ident)
    out: dict[str, list[str]] = {}
    for ident, name in names.items():
        out[ident] = [
            spelling
            for spelling in spellings(name)
            if (len(spelling) > SHORT or (len(spelling) > 3 and spelling in proper(name)))
            and key(spelling) not in english()
            and (taken.get(key(spelling)) or ident) == ident
            and (key(spelling) in taken or claims[key(spelling)] == {ident})
        ]
    return out
