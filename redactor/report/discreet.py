"""Keep words of the draft out of what is said about the draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from redactor.model import Detail

# Words of these kinds point at somebody wherever they are read. Those of the other kinds
# ("woman", "last week") are everyday words that an explanation cannot do without.
_TELLING = frozenset(
    {
        "name", "place", "contact", "identifier", "organisation", "workplace", "facility",
        "military_unit", "amount", "quote_style", "other",
    }
)  # fmt: skip
_SHORTEST = 3


def cleaner(details: Iterable[Detail]) -> Callable[[str], str]:
    """Return a function that puts [kind] for telling words of the draft.

    Explanations are built from kinds and should hold none; this is the second lock, so that
    a new rule or label cannot give a source away in a log.
    """
    kinds: dict[str, str] = {}
    for detail in details:
        if detail.keep is None and detail.kind in _TELLING and len(detail.text) >= _SHORTEST:
            kinds.setdefault(" ".join(detail.text.split()).casefold(), detail.kind)
    if not kinds:
        return lambda words: words
    body = "|".join(
        re.escape(words).replace(r"\ ", r"\s+")
        for words in sorted(kinds, key=lambda w: (-len(w), w))
    )
    pattern = re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)

    def put(match: re.Match[str]) -> str:
        return f"[{kinds.get(' '.join(match[0].split()).casefold(), 'detail')}]"

    return lambda words: pattern.sub(put, words)
