"""Ladders of sums and counts: rounded -> order of magnitude -> gone."""

from __future__ import annotations

from math import log2

import regex

from redactor.model import AmountValue, Rung

_CURRENCY = {"USD": "dollars", "CNY": "yuan", "KPW": "won", "KRW": "won", "EUR": "euros",
             "JPY": "yen", "RUB": "rubles", "GBP": "pounds", "MMK": "kyat", "INR": "rupees",
             "BYN": "Belarusian rubles", "TRY": "lira"}  # fmt: skip
_ORDERS = ((1e9, "billions of"), (1e6, "millions of"), (1e5, "hundreds of thousands of"),
           (1e4, "tens of thousands of"), (1e3, "thousands of"), (1e2, "hundreds of"),
           (20, "dozens of"), (3, "a few"))  # fmt: skip
_COUNTED = regex.compile(
    r"^(?:only |about |around |some |nearly |almost |at least |more than |over |up to )?"
    r"(?:\d[\d,.]*|[a-z]+(?:-[a-z]+)?|half a dozen|a dozen)\s+"
    r"(?P<rest>\p{Ll}.*|[A-Z][a-z]+ [a-z].*)$",
    regex.I,
)


def amount_ladder(text: str, value: AmountValue) -> tuple[Rung, ...]:
    """Return the rungs of a sum of money or a count of things."""
    rungs = [Rung(None, "phrase", "as written", value, None, 0.0)]
    if value.money:
        unit = _CURRENCY[value.unit]
        floor, order = next(((f, w) for f, w in _ORDERS if value.number >= f), (0.0, ""))
        if value.number >= 2 * floor and order:  # 1,250 is not "thousands"
            rungs.append(Rung(f"{order} {unit}", "phrase", "order of magnitude", None, None, 2.0))
        rungs.append(Rung("a sum of money", "phrase", "a sum", None, None, 5.0))
        return tuple(rungs)
    if regex.match(r"an? \p{Ll}+ of \p{Ll}", text):
        rungs.append(Rung("some goods", "phrase", "goods", None, None, 3.0))
        return tuple(rungs)
    if value.number <= 2:
        return tuple(rungs)
    match = _COUNTED.match(text)
    word = "a few" if value.number <= 4 else "several" if value.number < 24 else "many"
    if match is not None:
        rungs.append(Rung(f"{word} {match['rest']}", "phrase", "several", None, None, 2.0))
    elif regex.fullmatch(r"[\d,.]+|[a-z-]+", text, regex.I):
        rungs.append(Rung(word, "phrase", "several", None, None, log2(max(4.0, value.number))))
    return tuple(rungs)
