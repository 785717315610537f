"""Labels and slugs: what is written as it stands, and how much of the old words stays."""

from __future__ import annotations

import regex

from redactor.wording.target import Target

LABEL = regex.compile(r"(\[[^\]\n]+\]|█+)$")
BORNE = regex.compile(
    r"^(?:[,;(\s]*(?:(?:at|with|as|on|under|by|the|a|his|her|its|their|number|plate|plates|"
    r"registration|license|reading|coordinates|email|address|account|handle|phone|no\.)\s+)*)[(\"“]?",
    regex.IGNORECASE,
)
CALLED = regex.compile(
    r"^(?:known|called|named|nicknamed|dubbed|surnamed)\b(?:\s\p{Ll}[\p{L}’'-]*)*\s[\"“]?(?=\p{Lu})"
)
TAIL = regex.compile(r"[\s,;.)\"”]*$")
SLUG_LINE = regex.compile(r"^\s*(?:slug|id|url|permalink|key|file|image|tags?)\s*:", regex.I)
WORDS = regex.compile(r"[^\p{L}\p{N}]+")


def label(surface: str, text: str) -> str:
    """Return a label between the words that only lead to what it stands for."""
    if not LABEL.match(text):
        return text
    lead = CALLED.match(surface) or BORNE.match(surface)
    begin = lead.end() if lead else 0
    rest = surface[begin:]
    if not begin or not regex.match(r"[\p{Lu}\d@+]", rest) or surface[:1].isupper():
        return text
    tail = TAIL.search(surface)
    end = tail.start() if tail else len(surface)
    return surface[:begin] + text + surface[end:] if begin < end else text


def in_slug(text: str, target: Target) -> bool:
    """Return whether a target is part of a slug: jongori-ryom-death."""
    line = text.rfind("\n", 0, target.start) + 1
    stop = text.find("\n", target.end)
    head = text[line : target.start]
    tail = text[target.end : stop if stop >= 0 else len(text)]
    word = regex.search(r"\S*$", head)
    clinging = (word[0] if word else "") + target_word(tail)
    alone = not head.partition(":")[2].strip() and not tail.strip()
    return bool(SLUG_LINE.match(head)) and (alone or "-" in clinging or "_" in clinging)


def target_word(tail: str) -> str:
    """Return the characters that cling to the end of a target."""
    found = regex.match(r"\S*", tail)
    return found[0] if found else ""


def slug(text: str) -> str:
    """Return words as they stand in a slug: "the man" -> "man"."""
    words = WORDS.sub("-", text).strip("-").casefold()
    return regex.sub(r"^(?:an?|the)-(?=.)", "", words)
