"""Noun phrases around rare words: 'a cracked thermos', 'behind the bakery with two chimneys'.

A word that is rare in English carries many bits (C. Shannon, 1948): among the few sentences of a
report it tells this story from all others, whatever it means. Only phrases that speak of one
thing count (with an article, a possessive or a number); bare plurals speak of all things of a kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from redactor.detect.particulars.lexicon import Lexicon

_TOKEN = re.compile(r"[A-Za-z][A-Za-z'-]*[A-Za-z]|[A-Za-z]|\d[\d,.]*\d|\d|[^\w\s]|\n")
_ARTICLES = frozenset("a an the this another each every".split())
_OWNERS = frozenset("his her their my our your".split())
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "twenty thirty forty fifty sixty".split()
)
_DETERMINERS = _ARTICLES | _OWNERS | _NUMBERS
_SPOTS = frozenset(
    "in on at under behind beside near by opposite above below between against beneath inside "
    "outside along past beyond over around across through onto into from".split()
)
_LINKS = _SPOTS - {"from", "through", "into"} | {"of", "with"}
_STOP = _SPOTS | frozenset(
    "of with "
    "and or but nor so yet if then than as for up about after before since until till "
    "during while when where who whom whose which because though although is are was were "
    "be been being am has have had having do does did will would can could may might must "
    "shall should not no never said says say told tells tell asked added he she it they we "
    "you i him them us me there here also only just even still again too very more most "
    "however later now once twice already always often usually to off out down away back "
    "what how why all some any both few many much such same own that these those its "
    "without within upon toward towards like".split()
)
_VERBS = frozenset(
    "kept took came went ran sat stood left held gave got made put saw fled wept shot hid "
    "sold bought led met rang fell lay flew drove spoke heard knew broke brought caught "
    "lost paid read sent shut slept stole threw wrote found felt hit let cut set struck won "
    "swore began became grew rose sang drank ate goes comes takes keeps lives works sells "
    "sits stands knows makes gives gets sees needs wants hung wore tore burnt died seems "
    "appears remains withdrew woke withholds hums swam dug bore bound fought sought taught "
    "thought bred fed bled clung crept dealt drew flung forgot froze ground knelt laid "
    "leapt lit meant rode shook shone slid spat split spun stuck stung sank swept swung "
    "trod undertook".split()
)
_TIMES = frozenset(
    "morning evening night afternoon noon midnight dawn dusk day days week weeks month months year "
    "years time times moment hour hours minute minutes spring summer autumn fall winter past "
    "future weekend january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday".split()
)
_CLOSE = frozenset(",.;:!?)\n")
_NO_NOUN = ("ly", "ed", "ing", "n't")
# nouns for things for all that
_NOUNS = frozenset(
    "herring railing awning lining bedding dumpling duckling earring icing stocking sibling "
    "clothing painting etching carving clearing scaffolding pudding sled shed reed weed seed "
    "moped bobsled jelly lily belly dolly gully trolley filly holly".split()
)
_LEFT, _RIGHT, _INNER = 3, 2, 3


@dataclass(frozen=True, slots=True)
class Particular:
    """A phrase; `spot` if it can be left out, with the space, comma or preposition before it."""

    start: int
    end: int
    spot: bool


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    low: str
    start: int
    end: int


def find_particulars(text: str, words: Lexicon) -> list[Particular]:
    """Return the particular phrases of a text, in order, none within another."""
    tokens = [_Token(m[0], m[0].lower(), *m.span()) for m in _TOKEN.finditer(text)]
    out: list[Particular] = []
    for seed, token in enumerate(tokens):
        if out and token.start < out[-1].end:
            continue
        if _is_seed(token, words) and (found := _phrase(tokens, seed, words)):
            out.append(found)
    return out


def _is_seed(token: _Token, words: Lexicon) -> bool:
    low = token.low
    if len(low) < 3 or not token.text.islower() or low in _STOP or low in _VERBS:
        return False
    noun = not low.endswith(_NO_NOUN) or low in _NOUNS or low.removesuffix("s") in _NOUNS
    return noun and words.rare(low.removesuffix("'s"))


def _phrase(tokens: Sequence[_Token], seed: int, words: Lexicon) -> Particular | None:
    first = _determiner(tokens, seed, words)
    if first is None:
        return None
    last = _links(tokens, _compound(tokens, seed), words)
    before = first - 1
    if before < 0 or not _joined(tokens, before):
        return Particular(tokens[first].start, tokens[last].end, spot=False)
    if tokens[before].text == "," and (last + 1 == len(tokens) or tokens[last + 1].text in _CLOSE):
        return Particular(tokens[before].start, tokens[last].end, spot=True)
    if tokens[before].low in _LINKS:
        head = _head(tokens, before, words)
        if head is not None and not words.person(tokens[before - 1].low):
            first, before = head, head - 1
            if before < 0 or not _joined(tokens, before):
                return Particular(tokens[first].start, tokens[last].end, spot=False)
        elif head is not None:  # "the woman with the two white dogs": she stays, they go
            return Particular(tokens[before - 1].end, tokens[last].end, spot=True)
    if before > 1 and tokens[before - 1].low in _NUMBERS and tokens[before - 2].text == ",":
        return Particular(tokens[before - 2].start, tokens[last].end, spot=True)
    if tokens[before].low in _SPOTS and before > 0 and _joined(tokens, before - 1):
        return Particular(tokens[before - 1].end, tokens[last].end, spot=True)
    return Particular(tokens[first].start, tokens[last].end, spot=False)


def _joined(tokens: Sequence[_Token], at: int) -> bool:
    """Return True if one space stands between a token and the next."""
    return tokens[at + 1].start - tokens[at].end == 1 and tokens[at].text != "\n"


def _inside(token: _Token) -> bool:
    """Return True if a noun phrase can go on through a word."""
    word = token.low
    return word[0].isalpha() and len(word) > 1 and word not in _STOP and word not in _VERBS


def _determiner(tokens: Sequence[_Token], at: int, words: Lexicon) -> int | None:
    """Return where the noun phrase around a word begins, or None if it has no determiner."""
    for _ in range(_LEFT + 1):
        at -= 1
        if at < 0 or not _joined(tokens, at):
            return None
        token = tokens[at]
        if token.low in _DETERMINERS or token.text.isdigit():
            more = at > 0 and _joined(tokens, at - 1) and tokens[at - 1].low in _ARTICLES | _OWNERS
            return at - 1 if more else at
        if token.low.endswith(("'s", "s'")):
            owner = at > 0 and _joined(tokens, at - 1) and tokens[at - 1].low in _DETERMINERS
            return at - 1 if owner else at
        if (
            not _inside(token)
            or _verb(tokens, at, words)
            or (token.text[0].isupper() and tokens[at + 1].text[0].isupper())
        ):
            return None
    return None


def _verb(tokens: Sequence[_Token], at: int, words: Lexicon) -> bool:
    """Return True for a verb after its subject: 'the leader toured', not 'a cracked'."""
    return at > 0 and tokens[at].low.endswith("ed") and words.person(tokens[at - 1].low)


def _compound(tokens: Sequence[_Token], at: int) -> int:
    """Return the last word of the noun compound that a word stands in."""
    for _ in range(_RIGHT):
        if at + 1 >= len(tokens) or not _joined(tokens, at):
            break
        following = tokens[at + 1]
        if not _inside(following) or not following.text.islower():
            break
        if following.low.endswith(("ed", "ly", "ing")) or tokens[at].low.endswith("s"):
            break
        at += 1
    return at


def _links(tokens: Sequence[_Token], at: int, words: Lexicon) -> int:
    """Return the last word of what is linked to a noun: 'with two chimneys', 'over the door'."""
    for _ in range(2):
        link = at + 1
        if link + 1 >= len(tokens) or not _joined(tokens, at) or not _joined(tokens, link):
            break
        if tokens[link].low not in _LINKS:
            break
        noun = link + 1
        if tokens[noun].low in _DETERMINERS or tokens[noun].text.isdigit():
            if noun + 1 >= len(tokens) or not _joined(tokens, noun):
                break
            noun += 1
        elif tokens[link].low != "of":
            break
        end = _nouns(tokens, noun)
        if end is None or tokens[end].low in _TIMES:
            break
        at = end
    return at


def _nouns(tokens: Sequence[_Token], at: int) -> int | None:
    """Return the last of a row of words that can be a noun and its adjectives, or None."""
    if not _inside(tokens[at]):
        return None
    for _ in range(_INNER - 1):
        if at + 1 >= len(tokens) or not _joined(tokens, at) or not _inside(tokens[at + 1]):
            break
        if tokens[at + 1].low.endswith(("ed", "ly", "ing")) or tokens[at].low.endswith("s"):
            break
        at += 1
    return at


def _head(tokens: Sequence[_Token], link: int, words: Lexicon) -> int | None:
    """Return where the noun phrase right before a link begins: 'the shed | with'."""
    if link < 2 or not _joined(tokens, link - 1) or not _inside(tokens[link - 1]):
        return None
    return _determiner(tokens, link - 1, words)
