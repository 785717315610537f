"""Names that no row of capital letters holds: nicknames in quotes, Hangul, desk initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.names.context import right
from redactor.detect.names.found import INTRODUCED, Found
from redactor.detect.names.vocabulary import NOT_PERSON, PLACE_NOUNS

_QUOTED = re.compile(r"(?<!\w)([\"'])([A-Z][\w'. -]{0,28}?[\w.])[,.]?\1(?![^\W_])")
_CUE = re.compile(
    r"\b(?:known|nicknamed|called|dubbed|goes by|went by|going by|alias|named|nickname|"
    r"pseudonym|referred to|identified|call(?:s|ed)? (?:him|her|me|himself|herself))\b"
    r"[^\"\n.]{0,40}$",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    rf"\b(?:{NOT_PERSON}|{PLACE_NOUNS}|selling|trade|trading|people)s?\b"
    r"(?: (?:of this|this|that|is|was|are|it|which|sort|kind))*"
    r"[ ,]*(?:is |was |are |were )?(?:also |widely |commonly |officially )?"
    r"(?:known|nicknamed|called|dubbed|named|referred)\b[^\"\n.]{0,40}$"
)
_PLAIN = frozenset({
    "the", "a", "an", "this", "that", "i", "we", "you", "they", "he", "she", "it", "yes", "no",
    "what", "why", "how"
})  # fmt: skip
_ADJECTIVE = re.compile(r" [a-z]+ing\b")
_LOOK_BACK = 90
_HANGUL = r"[\uac00-\ud7a3]"
_BRACKETED = re.compile(rf"(?<=[(\[\"'])({_HANGUL}{{2,5}}(?: {_HANGUL}{{1,2}})?)(?=[)\]\"',])")
_DESK = re.compile(r"(?:--|—|–|- )\s?([A-Z]\.(?:[A-Z]\.){1,2})(?=[\])\n]|\Z)")
_BARE = re.compile(
    rf"(?<![\uac00-\ud7a3])({_HANGUL}{{3}})(?=씨|님|[은는이가을를의와과도]?(?!{_HANGUL}))"
)
_GIVEN = frozenset(
    "강건경계고관광구국권규균근금기길나남노다단달담대덕도동두라란래련렬령록룡리린림만말명모무문미민배백범법별병보"
    "복봉부분비빈사산삼상서석선설섭성세소솔송수숙순승시식신실심아안애양언여연열영예오옥온완왕용우욱운웅원월위유"
    "윤율은을의이인일임자작장재전점정제조종주준중지진찬창채천철청초춘출충치태택팔평표필하학한함해혁현협형혜호홍"
    "화환회효훈휘흥희"
)
_TITLES = "도시군구동리면부당국법원소장반대서관사회자들인가는를을의에"
_HANGUL_WORDS = frozenset(
    {"정치범", "김장철", "장마당", "전화기", "한국어", "조선어", "중국어", "노동당"}
)
_SCORE = 0.7


def nicknames(text: str) -> Iterator[Found]:
    """Yield quoted names: known as "Otter"; "Yuras N.," a 36-year-old."""
    if '"' not in text and "'" not in text:
        return
    for match in _QUOTED.finditer(text):
        name = match[2]
        words = name.split()
        if len(words) > 3 or words[0].lower() in _PLAIN or not words[-1][0].isupper():
            continue
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        cue = right(text, match.end())
        told = _CUE.search(before) is not None and _NO_PERSON.search(before) is None
        aged = cue is not None and cue.strong and text[match.end() : match.end() + 2] != "'s"
        if told or (aged and match[1] == '"'):
            if _ADJECTIVE.match(text, match.end()):
                continue
            start = match.start(2)
            end = start + len(name)
            if name.endswith(".") and not (len(words[-1]) == 2 and len(words) > 1):
                end -= 1
            yield Found(start, end, INTRODUCED, _SCORE, text[start:end], "given", "quoted")


def hangul(text: str, families: frozenset[str], names: set[int]) -> Iterator[Found]:
    """Yield Hangul names in brackets. `names` are the ends of the romanised names found."""
    if not families or not re.search(_HANGUL, text):
        return
    for match in _BRACKETED.finditer(text):
        name = match[1].replace(" ", "")
        family = name[:2] if name[:2] in families and len(name) > 3 else name[:1]
        given = len(name) - len(family)
        if family not in families or not 1 <= given <= 2:
            continue
        if name in _HANGUL_WORDS:
            continue
        beside = any(match.start() - 4 <= end < match.start() for end in names)
        if beside or (given == 2 and name[-1] not in _TITLES):
            yield Found(match.start(), match.end(), "name.korean", 0.8, match[1], "full", "list")


def bare_hangul(text: str, families: frozenset[str]) -> Iterator[Found]:
    """Yield Hangul names of three syllables that stand alone in a text of another script."""
    if not families or not re.search(_HANGUL, text):
        return
    if 3 * len(re.findall(_HANGUL, text)) > len(text):
        return  # a Korean text: any three syllables may be a word
    for match in _BARE.finditer(text):
        name = match[1]
        if name[0] in families and name not in _HANGUL_WORDS and _GIVEN.issuperset(name[1:]):
            yield Found(*match.span(1), "name.korean", 0.6, name, "full", "list")


def desk_initials(text: str) -> Iterator[Found]:
    """Yield the initials that sign a note (R.T.)."""
    for match in _DESK.finditer(text):
        yield Found(*match.span(1), INTRODUCED, 0.6, match[1], "initials", "credit")
