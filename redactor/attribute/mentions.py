"""Stretches of text that stand for persons: descriptors, names, and what is joined to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from redactor.attribute.officials import BODIES, is_private
from redactor.attribute.strangers import UNKNOWN, strangers
from redactor.model import Detail, PlaceValue, TextValue
from redactor.rules.rulebook import Rulebook
from redactor.rules.schema import LexiconRule

PERSONAL = frozenset({"name", "occupation", "gender", "age", "relation", "ethnicity"})
HEADS = frozenset({"name", "occupation", "gender", "relation"})
_MODIFIER = r"(?:[a-z]+(?:-[a-z]+)*)"
_STOP = (
    r"(?:and|or|but|to|of|in|at|on|by|for|from|with|who|that|which|was|were|is|are|had|has|said|"
    r"told|as|than|when|while|after|before|because|if|not|then|so|did|does|do|will|would|into)"
)
_WORDS = rf"(?:(?!{_STOP}\b){_MODIFIER}\s+){{0,2}}"
# what may stand between two pieces of one mention
_JOIN = regex.compile(
    rf"^(?:[\s-]*|\s+{_WORDS}|"
    rf"\s*,\s*(?:(?:a|an|the|himself|herself|who (?:is|was|works as|worked as)(?: an?)?|aged)\s+)?"
    rf"{_WORDS}|,?\s+(?:is|was|became|was named|was appointed|was elected|used to be)\s+"
    rf"(?:(?:an?|the|now|once)\s+)*{_WORDS}|"
    rf"\s+(?:named|called|surnamed|nicknamed|identified as|known(?: \w+)? as|as)\s+"
    rf"(?:only as )?[\"'“]?|,?[\"'”]?\s*\(\s*(?:a )?(?:pseudonym|alias|not (?:his|her) real name)?"
    rf"[,;]?\s*|,[\"'”]\s*(?:an?\s+)?{_WORDS}|\s+in\s+(?:his|her|their)\s+)$"
)
_AGE_NOUN = regex.compile(r"^\s+(?:from|who|in|at|with|was|is|had|has|said|told|and)\b|^\s*[,.;]")
_DET = regex.compile(
    r"\b(a|an|the|another|one|his|her|their|my|our|its|this|that|each)\s+(?:[\w-]+\s+){0,3}$",
    regex.I,
)
_ORDINAL = regex.compile(r"\b(second|third|fourth|another|separate|different|other)\b", regex.I)
PRONOUN = regex.compile(
    r"\b(he|she|they|him|her|them|his|their|himself|herself|I|me|my|we|us|our)\b",
    regex.IGNORECASE,
)
_MALE = frozenset("he him his himself".split())
_FEMALE = frozenset("she her hers herself".split())
_FIRST = frozenset("i me my mine we us our ours".split())


@dataclass
class Noun:
    """One mention while it is being put together."""

    start: int
    end: int
    head: str
    pieces: list[Detail] = field(default_factory=list)
    sex: str | None = None
    plural: bool = False
    determiner: str = ""
    ordinal: bool = False
    kind: str = "person"  # person, source, group, official
    possessor: str = ""

    @property
    def names(self) -> list[Detail]:
        """Its names, if any."""
        return [p for p in self.pieces if p.kind == "name"]


def nouns(text: str, details: Sequence[Detail], book: Rulebook) -> list[Noun]:
    """Return the mentions of persons in a text, in order, pronouns excepted."""
    pieces = _pieces(text, details, book)
    out: list[Noun] = []
    for piece in pieces:
        last = out[-1] if out else None
        if last is not None and piece.start < last.end:
            _absorb(last, piece)
            continue
        if last is not None and _joins(text, last, piece):
            _absorb(last, piece)
            continue
        out.append(piece)
    return [n for n in out if n.kind != "loose"]


def _joins(text: str, last: Noun, piece: Noun) -> bool:
    between = text[last.end : piece.start]
    later = (
        piece.determiner in ("a", "an") and _LATER.match(between) and _CLOSED.match(text, piece.end)
    )
    if "\n\n" in between or not (_JOIN.match(between) or later):
        return False
    if "official" in (last.kind, piece.kind) and BODIES & {last.head, piece.head}:
        return False  # "to the state, Ri was a mechanic": a body is nobody's description
    both_named = bool(last.names and piece.names)
    if both_named or last.plural != piece.plural:
        return False
    if piece.possessor and "," not in between:
        return False
    if "official" in (last.kind, piece.kind) and "source" in (last.kind, piece.kind):
        return False
    if "," in between and last.kind == piece.kind == "person" and last.head and piece.head:
        # "a welder, a nurse and ..." is a list, not an apposition
        return bool(last.names or piece.names or last.possessor) or not _LIST.match(text, piece.end)
    return True


# "a cook at the canteen, a woman in her 40s": the apposition comes after what belongs to the noun
_LATER = regex.compile(
    r"^\s+(?:who|that|at|in|of|from|with|on|near)\s[^,.;:\"“”]{1,60},\s+"
    r"(?:(?:an?\s+)(?:[a-z-]+\s+){0,2})?$"
)
# ", a nurse in her 30s, said": an apposition ends with a comma and holds no verb
_CLOSED = regex.compile(r"(?:(?!\b(?:was|is|were|are|had|has|said|told)\b)[^.;:,\"“”]){0,45}[,.]")
_LIST = regex.compile(r"\s*(?:,|\band\b)\s+(?:an?|the)?\s*[a-z]+\s*(?:,|\band\b)")


def _absorb(noun: Noun, piece: Noun) -> None:
    tie = any(
        p.kind == "relation" and p.start <= piece.start and piece.end <= p.end for p in noun.pieces
    )
    noun.end = max(noun.end, piece.end)
    noun.pieces += [p for p in piece.pieces if p not in noun.pieces]
    noun.sex = noun.sex or piece.sex
    if tie and piece.kind == "official":
        return  # "the wife of a judge" is no judge
    if noun.kind in ("loose", "person") and piece.kind not in ("loose",):
        noun.kind = piece.kind if piece.kind != "person" or noun.kind == "loose" else noun.kind
    noun.head = noun.head or piece.head
    noun.plural = noun.plural and piece.plural if noun.head else piece.plural


# a tie told as a sentence or clause stands for nobody itself
_CLAUSE = regex.compile(r"^\W|\b(?:is|are|was|were|whose|who|married|has|have|had)\b", regex.I)


def _is_verb_phrase(detail: Detail, book: Rulebook) -> bool:
    """'mends umbrellas' tells an occupation, and is no noun for a person."""
    if detail.kind not in ("relation", "occupation") or isinstance(detail.value, PlaceValue):
        return False
    if isinstance(book.rules.get(detail.rule), LexiconRule) or _NOUN_PHRASE.match(detail.text):
        return False
    if detail.kind == "relation":
        return bool(_VERB.match(detail.text))
    return not regex.match(rf"(?:\w+\s+)?{book.vocabulary['post']}\b", detail.text)


_NOUN_PHRASE = regex.compile(
    r"(?:an?|the|his|her|their|my|our|one|two|three|four|five|six|seven|several|another|"
    r"\d+|both|no)\b",
    regex.I,
)
_VERB = regex.compile(r"\p{Ll}+(?:s|ed|ing|ried|ught|old|ent|ove|ook)\b")


_THEIRS = regex.compile(
    r"\b(?:its|his|her|their|business|trading|marriage|life|joint-venture)\s+(?:[\w-]+\s+){0,2}$",
    regex.I,
)


def _pieces(text: str, details: Sequence[Detail], book: Rulebook) -> list[Noun]:
    found: list[Noun] = []
    persons = strangers(text, details)
    for detail in details:
        if detail.kind not in PERSONAL or (detail.rule == UNKNOWN and detail.id not in persons):
            continue
        told = detail.kind in ("relation", "occupation") and _CLAUSE.search(detail.text)
        if not told and not _is_verb_phrase(detail, book):
            found.append(_from_detail(text, detail))
    taken = [(n.start, n.end) for n in found]
    taken += [(d.start, d.end) for d in details if d.keep is not None]
    # an official by trade is one wherever the lexicon finds the word first
    official = regex.compile(rf"\b(?:{book.vocabulary['official_noun']})$", regex.I)
    source = regex.compile(rf"\b(?:{book.vocabulary['source_noun']})$", regex.I)
    for noun in found:
        surface = text[noun.start : noun.end]
        if noun.kind == "person" and noun.pieces[0].kind == "occupation":
            post = official.search(surface)
            if post and not is_private(text, noun.start + post.start(), noun.end):
                noun.kind = "official"
            elif source.search(surface):
                noun.kind = "source"
    for name, kind in (("source_noun", "source"), ("group_noun", "group"),
                       ("official_noun", "official"), ("person_noun", "person")):  # fmt: skip
        for match in regex.finditer(rf"\b{book.vocabulary[name]}\b", text, regex.I):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            private = kind == "official" and is_private(text, *match.span())
            # "a reporting partner" informs; "its Chinese partner" does business
            theirs = kind == "source" and _THEIRS.search(
                text, max(0, match.start() - 50), match.start()
            )
            part = "person" if private or theirs else kind
            found.append(_from_word(text, match[0], match.start(), match.end(), part))
    return sorted(found, key=lambda n: (n.start, -n.end))


def _from_detail(text: str, detail: Detail) -> Noun:
    value = detail.value
    facts = dict(value.facts) if isinstance(value, TextValue) else {}
    noun = Noun(detail.start, detail.end, "", [detail], facts.get("sex"))
    surface = text[detail.start : detail.end]
    noun.plural = facts.get("plural") == "yes" or bool(_SEVERAL.match(surface))
    if detail.kind == "age":
        noun.kind = "loose"
        low = surface.casefold()
        if "year-old" in low and _AGE_NOUN.match(text[detail.end : detail.end + 12]):
            noun.kind, noun.head = "person", "year-old"
        if " her " in f" {low} ":
            noun.sex = "female"
        elif " his " in f" {low} ":
            noun.sex = "male"
    elif detail.kind == "ethnicity":
        noun.kind = "loose"
    else:
        noun.head = surface.casefold().split()[-1] if detail.kind != "name" else ""
        if detail.kind == "gender" and surface.casefold() in ("male", "female"):
            noun.kind = "loose"
    if detail.kind == "name" and detail.keep is not None:
        noun.kind = "official" if detail.keep != "newsroom" else "newsroom"
    if detail.kind == "relation":
        first = regex.match(r"(?:one of )?(his|her|their|my|our|whose)\b", surface, regex.I)
        before = regex.search(
            r"\b(his|her|their|my|our|whose)\s+(?:own\s+)?$", text[: detail.start], regex.I
        )
        owner = first or before
        noun.possessor = owner[1].casefold() if owner else "?"
    _surroundings(text, noun)
    return noun


_SEVERAL = regex.compile(
    r"(?:(?:his|her|their|my|our|the)\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|"
    r"several|"
    r"many|some|a few|both|all)\s|.*\b(?:women|men|girls|boys|children|people|relatives)$",
    regex.I,
)


def _from_word(text: str, word: str, start: int, end: int, kind: str) -> Noun:
    low = word.casefold()
    noun = Noun(start, end, low.split()[-1], kind=kind)
    noun.plural = (low.endswith("s") and not low.endswith(("ss", "us"))) or low.split()[-1] in (
        "people",
        "police",
    )
    if low in ("one", "others"):
        noun.kind = "loose"
    _surroundings(text, noun)
    if low == "one" and (
        regex.match(r"\s+(?:of (?:the|them)|said|told|was|had|man|woman|,)", text[end:])
        and regex.search(r"(?:^|[.,\"”]\s*|\b(?:the|and)\s+)$", text[:start])
    ):
        noun.kind = "person"
    return noun


def _surroundings(text: str, noun: Noun) -> None:
    before = text[max(0, noun.start - 50) : noun.start]
    inside = text[noun.start : noun.end]
    match = _DET.search(before) or regex.match(
        r"(a|an|the|another|one|his|her|their|my|our)\b", inside, regex.I
    )
    noun.determiner = match[1].casefold() if match else ""
    tail = match[0] if match else ""
    noun.ordinal = bool(_ORDINAL.search(f"{tail} {inside}"))


@dataclass(frozen=True)
class Pronoun:
    """A personal or possessive pronoun."""

    start: int
    end: int
    sex: str | None
    first: bool
    plural: bool


def pronouns(text: str) -> list[Pronoun]:
    """Return the personal pronouns of a text. 'US' and roman numerals are none."""
    out = []
    for match in PRONOUN.finditer(text):
        word, low = match[0], match[0].casefold()
        if (low == "i" and word != "I") or word == "US" or (low == "us" and word.isupper()):
            continue
        sex = "male" if low in _MALE else "female" if low in _FEMALE else None
        plural = low in ("they", "them", "their", "theirs", "we", "us", "our", "ours")
        out.append(Pronoun(match.start(), match.end(), sex, low in _FIRST, plural))
    return out
