"""Unknown capitalised words that act like a person: nothing else in a text talks, weeps or weds."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.model import Detail

UNKNOWN = "name.unknown"
_NAME = r"\p{Lu}\p{Ll}+(?:[ '-]\p{Lu}?\p{Ll}+)?"
_KIN = (
    r"(?:(?:own|elder|older|younger|eldest|oldest|youngest|late|dead|first|second|little|twin)\s+)?"
    r"(?:mother|father|mum|mom|dad|parents|wife|husband|widow|son|daughter|sons|daughters|children|"
    r"brother|sister|brothers|sisters|uncle|aunt|cousin|grandmother|grandfather|fianc[eé]e?|"
    r"boyfriend|girlfriend|face|hands?|body|eyes?|hair|arms?|legs?|back|voice|grave|funeral|bed|"
    r"phone|age|birthday|teacher|classmates?|friends?|neighbou?rs?|lawyer|boss)\b"
)
# what people do and bodies, towns and products do not
_DEED = (
    r"(?:was|is|were|has been|had been) (?:born|married|crying|weeping|asleep|alone|afraid|ill|"
    r"sick|pregnant|barefoot|dead|buried|in love|in hiding|a (?:boy|girl|man|woman|child|widow))|"
    r"(?:died|dies|wept|weeps|cried|cries|laughed|laughs|smiled|smiles|nodded|shrugged|whispered|"
    r"whispers|slept|sleeps|coughed|limps?|sighed|grinned|screamed|shouted|sobbed|blushed|knelt|"
    r"stammers?|winced|sings|sang|walks|walked|swam|remembers|remembered|thinks|hopes|fears|"
    r"loved|loves|married|ate|eats|drank|drinks|wears|wore|cooks|sews|shaves)|"
    r"(?:ought|wants|wanted|needs|used) to|(?:lives|lived) (?:in|at|with|near|on|alone|behind)|"
    r"(?:does|did|could|can)(?: not|n't) (?:sleep|eat|walk|read|write|see|hear|remember)"
)
_SPEAKS = r"(?:said|says|told|tells|asked|asks|recalled|explained|added|replied|answered|wrote)"
_AFTER = regex.compile(
    rf"(?:'s\s+{_KIN}|\s+(?:{_DEED})\b|,\s+(?:aged\s+)?\d{{1,2}}\s*[,.;)]|"
    rf"\s*\(\s*(?:s?he\b|h(?:is|er)\b|not (?:his|her)\b|a pseudonym|aged\b|\d{{1,2}}\))|"
    rf",\s+(?:whose|who)\s+(?:is|was|has|had|lives?|lived|works?|worked|{_KIN}))"
)
_BEFORE = regex.compile(
    rf"\b(?:named|surnamed|nicknamed|christened)\s+[\"']?$|"
    rf"\b(?:his|her|my|their|our) name (?:is|was)\s+[\"']?$|"
    rf"\b(?:h(?:is|er)|my|our|their)\s+{_KIN}(?:,\s+|\s+)$|"
    rf"\b(?:who|names?|children|girls?|boys?|brothers?|sisters?|sons?|daughters?|twins)\b"
    rf"[^.;:\"]{{0,40}}\b(?:were|was|are|is)\s+(?:{_NAME}(?:,\s+|,?\s+and\s+)){{0,4}}$"
)
_TALKS = regex.compile(rf"\s+{_SPEAKS}\b|[,.]?\"\s+{_SPEAKS}\b")
_SAID = regex.compile(rf"\"\s+{_SPEAKS}\s+$")
_SHE = regex.compile(r"\b(?:he|she|his|her|him|herself|himself)\b", regex.I)
_CALLS_OUT = regex.compile(r"[\"]$")
_YOU = regex.compile(r",\s+(?:come|go|you|your|don't|do|are|why|where|what|wake|run|I|my)\b")
_REACH = 120


def strangers(text: str, details: Sequence[Detail]) -> frozenset[str]:
    """Return the ids of the unknown names that stand for persons.

    What acts like a person once is one wherever the same words stand.
    """
    plain = text.replace("’", "'").replace("“", '"').replace("”", '"')  # as long as the original
    unknown = [d for d in details if d.rule == UNKNOWN and d.keep is None]
    known = {d.text.casefold() for d in details if d.kind == "name" and d.rule != UNKNOWN}
    known |= {d.text.casefold() for d in unknown if _acts(plain, d)}
    return frozenset(d.id for d in unknown if d.text.casefold() in known)


def _acts(text: str, detail: Detail) -> bool:
    if detail.text.isupper():
        return False  # a heading or an abbreviation
    lead = text[max(0, detail.start - _REACH) : detail.start]
    tail = text[detail.end : detail.end + _REACH]
    if _AFTER.match(tail) or _BEFORE.search(lead):
        return True
    if _CALLS_OUT.search(lead) and _YOU.match(tail):
        return True
    # bodies talk too: only persons are taken up again by "she"
    talks = _TALKS.match(tail) or _SAID.search(lead)
    return bool(talks and _SHE.search(tail))
