"""The words that tie a detail to a person, to an event or to nobody."""

from __future__ import annotations

import regex

POSTMODIFIER = regex.compile(
    r"^[\"'”]?\s*(?:,\s*)?(?:(?:who|that)\s+(?:\w+\s+){0,4}?)?(?:\w+ing\s+)?"
    r"(?:from|in|at|of|with|on|near|outside|inside|based in|living in|aged|for|to|by)?\s*"
    r"(?:the|a|an|his|her|their)?\s*(?:[a-z]+\s){0,2}$"
)
CONTACT = regex.compile(
    r"\b(?:[Tt]old (?:us|me|reporters|(?:[Tt]he )?\p{Lu}\w+)|(?i:spoke|speaking|interview(?:ed)?|"
    r"contacted|reached|by (?:tele)?phone|said (?:on|last|in)|"
    r"on condition of anonymity))\b"
)
LIES_IN = regex.compile(r"^(?:,\s+(?:in\s+)?|\s+in\s+|\s+of\s+)$")
LIFE = regex.compile(
    r"\b(?:(?:now |still |once )?(?:lives?|lived|living|works?|worked|serves?|"
    r"served|serving|stud(?:ies|ied)|"
    r"stays?|stayed|hides?|hiding|grew up|was born|moved|enrolled|trained|comes?|came|employed)|"
    r"(?:is|was|are|were) (?:an?|the)(?: [\w-]+){0,6}?(?= (?:from|of|at|with)\b))"
    r"\b[^.;:\"“”]{0,45}"
    r"\b(?:from|in|at|near|of|with|to|outside)\s+(?:the\s+|an?\s+)?$"
)
SPOKE_FROM = regex.compile(r"\b(?:said|spoke|speaking|told [\w ]{2,20}|by phone)\s+(?:from|in)\s+$")
FIRST = regex.compile(r"\b(?:I|my|me|our|we|us|mine)\b")
# what happens rather than what somebody is
CIRCUMSTANCE = frozenset({"date", "time", "place", "facility"})
LABEL = regex.compile(r"(?:^|\n)[^\S\n]*\p{Lu}[\w /'-]{2,30}:[^\S\n]+[^\n]*$")
# notes of the desk are no form that somebody filled in
NO_FORM = regex.compile(
    r"(?:[\w ]{0,20}\b)?(?:context|background|boilerplate|notes?|legal|editors?|keep|from|"
    r"captions?|photo|credits?|rights|reference|summary|correction|update|judges?|hearing|verdict|sources?|"
    r"translat\w+|about|desk)\b",
    regex.I,
)
TOLD_OF = frozenset("other occupation relation workplace health amount".split())
WHO = regex.compile(r",?\s+(?:who|whose|that|with|familiar|in the|from)\b")
I_AM = regex.compile(r"\b(?:I|I'm|I’m|me|my)\b[^.;]{0,25}$")
MASS = regex.compile(r"\b\d{1,3},\d{3}\b|\b(?:thousands|millions|tens of thousands|hundreds)\b")
YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
INTIMATE = frozenset(
    "health education workplace religion contact identifier military_unit other quote_style "
    "ethnicity age gender event occupation relation".split()
)
