"""The way of the wording: merge what belongs together, fit each target, touch up, emit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redactor.model import Edit
from redactor.wording import surface
from redactor.wording.ages import fit_age
from redactor.wording.dates import fit_date, fit_hour
from redactor.wording.draft import Draft
from redactor.wording.durations import fit_duration
from redactor.wording.emit import emit
from redactor.wording.hollow import drop_hollow
from redactor.wording.labels import in_slug, label, slug
from redactor.wording.lists import merge
from redactor.wording.names import fit_name
from redactor.wording.nouns import fit_noun, fit_phrase
from redactor.wording.places import fit_place, join_province, second_mentions
from redactor.wording.removal import remove
from redactor.wording.target import Target, settle
from redactor.wording.tokens import Token, tokenise

ORDER = ("date", "time", "place", "facility", "workplace", "amount", "", "age", "ethnicity",
         "occupation", "relation", "gender", "name")  # fmt: skip
SITES = frozenset({"workplace", "education", "organisation", "military_unit"})
VERBATIM = frozenset({"labels", "bars"})


def edits(
    text: str,
    targets: Sequence[Target],
    locked: Sequence[tuple[int, int]] = (),
    style: str = "prose",
) -> tuple[Edit, ...]:
    """Return the edits that write the targets into the text, grammatical where they stand.

    `style` is prose (brackets only inside quotations), brackets (everywhere), or labels and
    bars (the targets' texts go in as they are).
    """
    settled = [_verbatim(text, target, style) for target in settle(text, targets, locked)]
    draft = Draft(tokenise(text, settled, locked, style))
    if style not in VERBATIM:
        merge(draft)
    for token in _in_order(draft):
        if token.target is None or draft.index(token) < 0:
            continue
        draft.why = (token.target, *token.details)
        _fit(draft, token, style)
        draft.why = ()
    if style in VERBATIM:
        return emit(text, draft)
    drop_hollow(draft)
    second_mentions(draft)
    surface.tidy(draft)
    surface.fit_articles(draft)
    surface.fit_capitals(draft)
    surface.fit_headlines(draft, text)
    surface.mark_quotes(draft)
    return emit(text, draft)


def _verbatim(text: str, target: Target, style: str) -> Target:
    """Prepare what is written letter by letter: labels, and words of a slug."""
    if in_slug(text, target):
        return replace(target, text=slug(target.text) or "x", form="slug")
    if style in VERBATIM:
        return replace(target, text=label(text[target.start : target.end], target.text))
    return target


def _in_order(draft: Draft) -> list[Token]:
    """Return the waiting tokens: what hangs on others first, names (which need them) last."""

    def rank(token: Token) -> int:
        kind = token.target.kind if token.target else ""
        return ORDER.index(kind) if kind in ORDER else ORDER.index("")

    return sorted((token for token in draft.tokens if token.target is not None), key=rank)


def _fit(draft: Draft, token: Token, style: str) -> None:
    target = token.target
    assert target is not None
    if (style in VERBATIM and not target.gone) or target.form == "slug":
        draft.write(draft.index(token), target.text)
    elif target.kind == "age":
        fit_age(draft, token)
    elif target.kind == "name":
        fit_name(draft, token)
    elif target.gone:
        remove(draft, token)
    elif target.kind == "time" and (fit_hour(draft, token) or fit_duration(draft, token)):
        return
    elif target.kind == "date" or target.form in ("date", "adverb"):
        fit_date(draft, token)
    elif target.kind in ("place", "facility") and target.form in ("proper", "phrase"):
        fit_place(draft, token)
    elif target.form == "noun":
        fit_noun(draft, token)
    else:
        if target.kind in SITES:
            join_province(draft, draft.index(token), target.text)
        fit_phrase(draft, token)
