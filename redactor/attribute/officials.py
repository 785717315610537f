"""Who acts for a state, and who only has, or had, a word for it in the trade."""

from __future__ import annotations

import regex

# the office is over, or was never one of power: a person like others
_PAST = regex.compile(
    r"\b(?:retired|former(?:ly)?|ex|one-?time|pensioned|dismissed|demoted|disgraced|sacked|"
    r"trainee|apprentice|deceased|late)(?:\s+|-)(?:\w+[ -]){0,3}$",
    regex.I,
)
# what an inspector or agent of these looks at or sells has nothing to do with power
_TRADE = regex.compile(
    r"\b(?:trams?|trolley-?bus|bus|trains?|railway|rail|carriage|wagon|tickets?|cranes?|boilers?|"
    r"lifts?|elevators?|meat|fish|milk|grain|timber|weld(?:ing)?|quality|gas|meters?|"
    r"mine safety|insurance|travel|real estate|estate|property|booking|shipping|sales|"
    r"loading|station|match|football|chess)\s+$",
    regex.I,
)
# whoever once held one of these stays in the public eye
_HIGH = regex.compile(r"minister|spokes|president|premier|commissioner", regex.I)
# no single person is meant by these: they take no name and no age beside them
BODIES = frozenset(
    "state government regime ministry party police authorities leadership patrol patrols troops "
    "soldiers guards officials officers agents cadres".split()
)


def is_private(text: str, start: int, end: int) -> bool:
    """Return True where the words before a post at `start:end` say it is no (longer) power."""
    lead = text[max(0, start - 40) : start]
    if _HIGH.search(text[start:end]):
        return False
    return bool(_PAST.search(lead) or _TRADE.search(lead))
