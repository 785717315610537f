"""Put mentions together into persons, and say what part each of them plays."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.attribute.figure import Figure
from redactor.attribute.mentions import Noun, Pronoun
from redactor.attribute.narrator import Narrator
from redactor.attribute.structure import Structure
from redactor.attribute.talk import speaker, talks
from redactor.detect.resolve import Signal
from redactor.model import Mention

BEFALLS = "event.befalls"
_ANYBODY = frozenset("man woman boy girl person youth victim suspect detainee couple".split())


def assemble(
    text: str,
    layout: Structure,
    nouns: Sequence[Noun],
    pronouns: Sequence[Pronoun],
    signals: Sequence[Signal],
    speech: regex.Pattern[str],
    narrator: Narrator,
    befalls: regex.Pattern[str],
) -> tuple[list[Figure], dict[int, Figure]]:
    """Return the persons of a text and, for each mention's start, who it is."""
    figures: list[Figure] = []
    who: dict[int, Figure] = {}
    items: list[Noun | Pronoun] = sorted([*nouns, *pronouns], key=lambda m: (m.start, m.end))
    own: list[Pronoun] = []
    lead = layout.paragraphs[min(1, len(layout.paragraphs) - 1)][1]
    for item in items:
        if isinstance(item, Noun):
            figure = (
                _predicate(item, text, who)
                or _known(item, figures, talks(item, text, layout, speech), lead)
                or _renamed(item, figures, text, layout)
                or _new(figures, item)
            )
            _join(figure, item, text)
            if item.possessor and figure.anchor is None and item.possessor not in ("my", "our"):
                figure.anchor = _owner(item, figures, figure, layout)
        elif item.first and narrator.speaks_at(item.start, item.end):
            figure = narrator.settle(figures)
            _mention(figure, item, nouns)
        elif item.first:
            own.append(item)
            continue
        else:
            found = _antecedent(item, figures, text, layout, speech)
            if found is None:
                continue
            figure = found
            _mention(figure, item, nouns)
            figure.sex = figure.sex or item.sex
        figure.last = item.end
        who[item.start] = figure
        if figure.kind not in ("newsroom", "official") and talks(item, text, layout, speech):
            figure.speaks += 1
    _events(text, layout, who, [*signals, *befallen(text, befalls)])
    for item in own:
        quote = layout.quoted(item.start, item.end)
        talker = speaker(quote or (item.start, item.end), who, layout)
        if talker is not None:
            _mention(talker, item, nouns)
            who[item.start] = talker
    for figure in figures:
        if figure.lent in ("my", "our") and figure.anchor is None:
            first = figure.nouns[0]
            told = narrator.figure if narrator.speaks_at(first.start, first.end) else None
            figure.anchor = told or speaker((first.start, first.end), who, layout)
    return figures, who


def _mention(figure: Figure, item: Pronoun, nouns: Sequence[Noun]) -> None:
    if not any(n.start <= item.start and item.end <= n.end for n in nouns):
        figure.mentions.append(Mention(item.start, item.end, "pronoun"))


def _new(figures: list[Figure], noun: Noun) -> Figure:
    figure = Figure(len(figures) + 1, kind=noun.kind, sex=noun.sex)
    figure.group = noun.plural or noun.kind == "group"
    figures.append(figure)
    return figure


def _join(figure: Figure, noun: Noun, text: str) -> None:
    figure.nouns.append(noun)
    named = noun.names
    form = "name" if named else "descriptor"
    detail = named[0].id if named else noun.pieces[0].id if noun.pieces else None
    figure.mentions.append(Mention(noun.start, noun.end, form, detail))  # type: ignore[arg-type]
    figure.sex = figure.sex or noun.sex
    for name in named:
        figure.names |= {t for t in regex.findall(r"\p{L}+", name.text.casefold()) if len(t) > 1}
    if noun.kind == "source":
        figure.kind = "source"


_COPULA = regex.compile(
    r"\b(he|she|who|i)\s+(?:himself\s+|herself\s+)?(?:is|was|am|became|had been|used to be)\s+"
    r"(?:(?:a|an|the|my|his|her|only|just|then|once)\s+)*$",
    regex.I,
)


def _predicate(noun: Noun, text: str, who: dict[int, Figure]) -> Figure | None:
    """'He is my cousin' says something of him: the noun is no new person."""
    match = _COPULA.search(text, max(0, noun.start - 40), noun.start)
    if match is None:
        return None
    if match[1].casefold() == "who":
        earlier = [at for at in who if match.start() - 60 <= at < match.start()]
        return who[max(earlier)] if earlier else None
    return who.get(match.start())


def _known(noun: Noun, figures: list[Figure], talks: bool, lead: int) -> Figure | None:
    """Return the person a mention takes up again, or None for a new one."""
    if noun.names:
        tokens = {
            t for n in noun.names for t in regex.findall(r"\p{L}+", n.text.casefold()) if len(t) > 1
        }
        named = [
            f for f in figures if f.names and tokens and (tokens <= f.names or f.names <= tokens)
        ]
        if named or noun.determiner != "the":
            return named[-1] if named else None
        # "a young leader" ... "The leader, Lieutenant Jang": the name comes second
        unnamed = [f for f in figures if not f.names and _alike(f, noun)]
        return max(unnamed, key=lambda f: f.last, default=None)
    if noun.possessor in ("his", "her", "their", "my", "our", "whose"):
        same = [f for f in figures if f.anchor and f.nouns and f.nouns[0].head == noun.head]
        return same[-1] if same and noun.possessor != "my" else None
    if noun.kind == "source":
        sources = [f for f in figures if f.kind == "source"]
        if not sources or noun.ordinal:
            return None
        if noun.plural != sources[-1].group:
            plural = [f for f in sources if f.group == noun.plural]
            return plural[-1] if plural else None
        return sources[-1]
    if noun.determiner in ("a", "an") and not noun.ordinal:
        # a headline says "Vendor held"; the text then introduces the same one as "a vendor"
        titled = [f for f in figures if len(f.nouns) == 1 and not f.nouns[0].determiner]
        return next((f for f in titled if f.nouns[0].start < lead and _alike(f, noun)), None)
    if noun.determiner in ("another", "one") or noun.ordinal:
        return None
    alike = [f for f in figures if _alike(f, noun)]
    if noun.determiner in ("the", "this", "that") or noun.kind in ("group", "official"):
        if alike:
            return max(alike, key=lambda f: f.last)
        if noun.head in _ANYBODY:
            fits = [
                f
                for f in figures
                if not f.group
                and f.kind in ("person", "source")
                and f.sex in (None, noun.sex)
                and (talks or f.role != "source")
            ]
            return max(fits, key=lambda f: (talks and f.role == "source", f.last), default=None)
    return None


_CALLED = regex.compile(
    r"\bwill (?:be )?call(?:ed)?\b|\basked to be (?:called|identified|known)\b|"
    r"\b(?:can|may|should|shall) be called\b|\b[Cc]all (?:him|her)\b|\bpseudonym\b|"
    r"\bnot (?:his|her|their) real name\b|\bname has been changed\b|\bwe (?:will |shall )?call\b",
    regex.I,
)


def _renamed(noun: Noun, figures: list[Figure], text: str, layout: Structure) -> Figure | None:
    """'Alena, as she will be called here': a declared name is of somebody already there."""
    if not noun.names or any(p.kind in ("occupation", "age", "gender") for p in noun.pieces):
        return None
    number = layout.sentence(noun.start)
    if not _CALLED.search(text, *layout.sentences[number]):
        return None
    fits = [
        f
        for f in figures
        if not f.names
        and not f.group
        and f.kind in ("person", "source")
        and f.sex in (None, noun.sex)
        and f.lent == ""
    ]
    best = max(fits, key=lambda f: f.salience(number, layout), default=None)
    return best if best is not None and best.salience(number, layout) > -3 else None


def _alike(figure: Figure, noun: Noun) -> bool:
    if figure.group != (noun.plural or noun.kind == "group") or figure.kind != noun.kind:
        return False
    return any(n.head == noun.head and n.head for n in figure.nouns)


def _owner(noun: Noun, figures: list[Figure], own: Figure, layout: Structure) -> Figure | None:
    sex = {"his": "male", "her": "female"}.get(noun.possessor)
    before = [
        f
        for f in figures
        if f is not own
        and f.nouns
        and not f.group
        and f.sex in (None, sex)
        and f.kind != "official"
    ]
    if noun.possessor == "?":
        sentence = layout.sentences[layout.sentence(noun.start)]
        before = [f for f in before if f.last > sentence[0]]
    if noun.possessor == "their":
        groups = [f for f in figures if f is not own and f.group and f.kind != "official"]
        before = groups or before
    number = layout.sentence(noun.start)
    return max(before, key=lambda f: (f.salience(number, layout), f.last), default=None)


def _antecedent(
    item: Pronoun, figures: list[Figure], text: str, layout: Structure, speech: regex.Pattern[str]
) -> Figure | None:
    quote = layout.quoted(item.start, item.end)
    fits = [
        f
        for f in figures
        if f.group == item.plural
        and f.sex in (None, item.sex)
        and f.kind not in ("newsroom",)
        and f.nouns
        and f.kind != "official"
        and not (quote and f.kind == "source")
    ]
    if not fits:
        return None
    sentence = layout.sentences[layout.sentence(item.start)]
    tag = speech.search(text, item.end, min(len(text), item.end + 12))
    if not quote and tag and tag.start() <= item.end + 1:
        spoken = [f for f in figures if not f.group and f.sex in (None, item.sex)]
        paragraph = layout.paragraphs[layout.paragraph(item.start)][0]
        near = [
            f
            for f in spoken
            if f.kind != "official"
            and any(
                paragraph <= m.start < item.start and layout.quoted(m.start, m.end) is None
                for m in f.mentions
            )
        ]
        talkers = near or [f for f in spoken if f.role == "source"]
        if talkers:
            return max(talkers, key=lambda f: (f.role == "source", f.last))
    here = [f for f in fits if any(sentence[0] <= m.start < item.start for m in f.mentions)]
    if here:
        return min(here, key=lambda f: _subjecthood(f, sentence))
    number = layout.sentence(item.start)
    return max(fits, key=lambda f: (f.salience(number, layout) - 2 * (f.kind == "source"), f.last))


def _subjecthood(figure: Figure, sentence: tuple[int, int]) -> int:
    return min(m.start for m in figure.mentions if m.start >= sentence[0])


def _events(
    text: str,
    layout: Structure,
    who: dict[int, Figure],
    signals: Sequence[Signal],
) -> None:
    for signal in signals:
        if not signal.rule.startswith("event."):
            continue
        for figure in participants(signal, text, layout, who):
            if figure.kind != "source":
                figure.suffers += 1


def befallen(text: str, verbs: regex.Pattern[str]) -> list[Signal]:
    """Return the places where a state or a mishap gets hold of somebody, rated or not."""
    return [Signal(BEFALLS, m.start(), m.end(), m[0]) for m in verbs.finditer(text)]


_PASSIVE = regex.compile(
    r"\b(?:was|were|been|being|is|are|got|be|'s|’s|had)\s+(?:\w+ly\s+|not\s+|also\s+|then\s+)?$"
)


def participants(
    signal: Signal, text: str, layout: Structure, who: dict[int, Figure]
) -> list[Figure]:
    """Return whom an event befalls.

    That is the object of its verb, or its subject in the passive ("was arrested") and where
    there is no object ("died").
    """
    start, end = layout.sentences[layout.sentence(signal.start)]
    before = [f for at, f in sorted(who.items()) if start <= at < signal.start and _can_suffer(f)]
    after = [
        f
        for at, f in sorted(who.items())
        if signal.start < at < min(end, signal.end + 45) and _can_suffer(f)
    ]
    passive = _PASSIVE.search(text[max(start, signal.start - 24) : signal.start])
    if after and not passive:
        return after[:1]
    return before[-1:]


def _can_suffer(figure: Figure) -> bool:
    return figure.kind not in ("newsroom", "source") and not (
        figure.kind == "official" and figure.group
    )
