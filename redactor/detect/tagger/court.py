"""The profile for judgments: what the annotators of court cases masked, and what they left.

A second CRF, trained to predict masking, says how probable it is that a token was masked; a
logistic regression weighs that against what the tagger and the rules make of the token.
"""

from __future__ import annotations

import importlib.resources
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from math import exp, log

from redactor.detect.normalise import Folded
from redactor.detect.particulars.lexicon import most_frequent
from redactor.detect.resolve import Detection
from redactor.detect.tagger.features import Words, cases, features
from redactor.detect.tagger.flags import Flags
from redactor.detect.tagger.model import LABELS, Model, Token, shipped, unpacked
from redactor.detect.tagger.tokens import rows
from redactor.errors import RedactorError
from redactor.model import Detail, Document, TextValue
from redactor.rules import schema as s
from redactor.rules.rulebook import Rulebook

UNMASKED = frozenset({"event", "relation", "gender", "quote_style", "other"})
"""Kinds that tell what was done, who belongs to whom and how somebody speaks: no words to mask in
every text alike."""
KINDS = (
    "name", "place", "date", "time", "organisation", "identifier", "amount", "occupation",
    "nationality", "age", "facility", "workplace",
)  # fmt: skip
LABEL = "MASK"
_WEIGHTS, _REGRESSION = "court.crf.xz", "court.json"
_LEAST = 1e-4
Span = tuple[int, int]


def masks(detail: Detail) -> bool:
    """Return whether a finding identifies or may identify: it is no public fact and no crowd."""
    generic = isinstance(detail.value, TextValue) and detail.value.fact("generic") is not None
    return detail.keep is None and not generic and detail.kind not in UNMASKED


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression: feature -> weight."""

    weights: Mapping[str, float] = field(repr=False)
    constant: float

    def probability(self, found: Mapping[str, float]) -> float:
        """Return the probability (0-1) for a token's features."""
        sum_ = self.constant + sum(self.weights.get(k, 0.0) * v for k, v in found.items())
        return 1 / (1 + exp(-max(-30.0, min(30.0, sum_))))


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one text before anything is decided.

    `tokens` and `masked` are what the tagger and the second CRF say, row by row; `offsets` are
    those of the original text.
    """

    tokens: Sequence[Sequence[Token]] = field(repr=False)
    masked: Sequence[Sequence[float]] = field(repr=False)
    offsets: Sequence[Sequence[Span]] = field(repr=False)


def evidence(case: Case, details: Sequence[Detail]) -> Iterator[tuple[Span, dict[str, float]]]:
    """Yield every token that is a word or a number: its offsets and the regression's features."""
    kept, private = covered(details)
    logits: dict[str, list[float]] = defaultdict(list)
    for row, probabilities in zip(case.tokens, case.masked, strict=True):
        for token, probability in zip(row, probabilities, strict=True):
            logits[token.word].append(_logit(probability))
    length = max((offsets[-1][1] for offsets in case.offsets if offsets), default=1)
    for row, probabilities, offsets in zip(case.tokens, case.masked, case.offsets, strict=True):
        for at, (token, probability, span) in enumerate(
            zip(row, probabilities, offsets, strict=True)
        ):
            if not token.word[0].isalnum():
                continue
            alike = logits[token.word]
            own = _logit(probability)
            beside = [*probabilities[max(0, at - 1) : at], *probabilities[at + 1 : at + 2]]
            near = [_logit(p) for p in beside] or [own]
            kind = private.get(span[0])
            found = {
                "masked": own,
                "something": _logit(token.something),
                "alike, mean": sum(alike) / len(alike),
                "alike, most": max(alike) if _stands_out(token.word) else own,
                "alike, log": log(len(alike)),
                "beside, most": max(near),
                "beside, least": min(near),
                "place in text": span[0] / length,
                "log of place": log(1 + span[0]),
                "kept": float(span[0] in kept),
                "found": float(kind is not None),
            }
            if kind in KINDS:
                found[f"found as {kind}"] = 1.0
            if token.labels:
                found |= {f"tagged {x}": p for x, p in zip(LABELS, token.labels, strict=True)}
            yield span, found


def covered(details: Sequence[Detail]) -> tuple[set[int], dict[int, str]]:
    """Return the offsets that keep rules protect, and those of other findings with their kind."""
    kept: set[int] = set()
    private: dict[int, str] = {}
    for detail in details:
        if detail.keep is not None:
            kept.update(range(detail.start, detail.end))
        elif masks(detail):
            private.update(dict.fromkeys(range(detail.start, detail.end), detail.kind))
    return kept, private


def _stands_out(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _logit(probability: float) -> float:
    inside = min(max(probability, _LEAST), 1 - _LEAST)
    return log(inside / (1 - inside))


class Court:
    """Reviews the findings of a judgment; weights are loaded at the first one."""

    def __init__(self, book: Rulebook, flags: Flags) -> None:
        """Take the rule that says from which probability on a token is masked, and the lists.

        Raises:
            RedactorError: if the rulebook has no such rule.
        """
        rules = [r for r in book.of(s.TaggerRule) if r.tagger == LABEL]
        if not rules:
            raise RedactorError(f"the court profile needs a rule with `tagger: {LABEL}`")
        self._rule = rules[0]
        self._book = book
        self._flags = flags

    @cached_property
    def _words(self) -> Words:
        return Words(self._flags.of, most_frequent())

    def review(self, document: Document, folded: Folded, found: Detection) -> Detection:
        """Leave what judgments leave, and add what they would mask and nothing else found.

        A direct identifier that a rule found is never left, and a keep rule holds.

        Raises:
            RedactorError: if the weights cannot be read.
        """
        case = read(folded, found.details, self._words, shipped(), _second())
        odds = {
            span: _regression().probability(features)
            for span, features in evidence(case, found.details)
        }
        return self.decided(document, found, odds)

    def decided(
        self, document: Document, found: Detection, odds: Mapping[Span, float]
    ) -> Detection:
        """Return the findings as the probabilities (0-1) of each token being masked want them."""
        details = [self._left(d, odds) for d in found.details if not self._overruled(d, odds)]
        details += self._added(document, details, odds)
        ordered = sorted(details, key=lambda d: (d.start, -d.end))
        return replace(found, details=tuple(ordered))

    def _overruled(self, detail: Detail, odds: Mapping[Span, float]) -> bool:
        """Return whether what a keep rule protects is masked in judgments: a country, a court."""
        return detail.keep is not None and self._most(detail, odds) >= self._rule.probability

    @staticmethod
    def _most(detail: Detail, odds: Mapping[Span, float]) -> float:
        inside = (p for (a, b), p in odds.items() if detail.start < b and a < detail.end)
        return max(inside, default=1.0 if detail.keep is None else 0.0)

    def _left(self, detail: Detail, odds: Mapping[Span, float]) -> Detail:
        rule = self._book.detail_rule(detail.rule)
        if not masks(detail) or (rule is not None and rule.risk == "direct"):
            return detail
        if self._most(detail, odds) >= self._rule.probability:
            return detail
        return replace(detail, keep="none", reason=f"{detail.reason} Judgments leave it as it is.")

    def _added(
        self, document: Document, details: Sequence[Detail], odds: Mapping[Span, float]
    ) -> Iterator[Detail]:
        kept = {i for d in details if d.keep is not None for i in range(d.start, d.end)}
        private = {i for d in details if masks(d) for i in range(d.start, d.end)}
        run: list[tuple[Span, float]] = []
        number = 0
        for span, probability in [*odds.items(), ((-1, -1), 0.0)]:
            wanted = (
                probability >= self._rule.probability
                and span[0] not in kept
                and span[0] not in private
            )
            if run and (not wanted or document.text[run[-1][0][1] : span[0]].strip(" -,'\u2019/.")):
                number += 1
                yield self._detail(document, run, number)
                run = []
            if wanted:
                run.append((span, probability))

    def _detail(self, document: Document, run: Sequence[tuple[Span, float]], number: int) -> Detail:
        start, end = run[0][0][0], run[-1][0][1]
        words = document.text[start:end]
        return Detail(
            id=f"c{number}",
            start=start,
            end=end,
            text=words,
            kind=self._rule.kind,
            rule=self._rule.id,
            confidence=round(max(p for _, p in run), 2),
            value=TextValue(" ".join(words.casefold().split())),
            reason=self._rule.says,
        )


def read(
    folded: Folded, details: Sequence[Detail], words: Words, tagger: Model, second: Model
) -> Case:
    """Return what both models say of a folded text in which rules found details."""
    cut = list(rows(folded.text))
    small, capital = cases(cut)
    known = covered(details)
    tokens, masked, offsets = [], [], []
    for row in cut:
        found = features(row, words, small, capital)
        offsets.append([folded.back(a, b) for a, b in zip(row.starts, row.ends, strict=True)])
        tokens.append(tagger.tokens(found, row))
        more = with_rules(found, offsets[-1], *known)
        masked.append([t.something for t in second.tokens(more, row)])
    return Case(tokens, masked, offsets)


def with_rules(
    found: Sequence[list[str]], offsets: Sequence[Span], kept: set[int], private: Mapping[int, str]
) -> list[list[str]]:
    """Return the features of a row, each token's with what the rules make of it and beside it."""
    made = ["kept" if a in kept else private.get(a, "-") for a, _ in offsets]
    around = ["^", *made, "^"]
    return [
        [*own, f"r={made[i]}", f"-r={around[i]}|{made[i]}", f"+r={made[i]}|{around[i + 2]}"]
        for i, own in enumerate(found)
    ]


@lru_cache(maxsize=1)
def _second() -> Model:
    return unpacked(_WEIGHTS)


@lru_cache(maxsize=1)
def _regression() -> Regression:
    try:
        data = json.loads(
            (importlib.resources.files(__package__) / _REGRESSION).read_text(encoding="utf-8")
        )
        return Regression(data["weights"], data["constant"])
    except (OSError, ValueError, KeyError):
        raise RedactorError("the court profile is damaged: install redactor again") from None
