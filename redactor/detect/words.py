"""Inflections of English words that lexicon and event rules list in their base form."""

from __future__ import annotations

IRREGULAR = {"man": "men", "woman": "women", "child": "children", "wife": "wives",
             "person": "people", "thief": "thieves", "midwife": "midwives",
             "housewife": "housewives"}  # fmt: skip
PAST = {"take": ("took", "taken"), "go": ("went", "gone"), "shoot": ("shot", "shot"),
        "hold": ("held", "held"), "catch": ("caught", "caught"), "beat": ("beat", "beaten"),
        "find": ("found", "found"), "steal": ("stole", "stolen"), "flee": ("fled", "fled"),
        "die": ("died", "died"), "kill": ("killed", "killed"), "send": ("sent", "sent"),
        "drown": ("drowned", "drowned"), "hang": ("hanged", "hung"), "swim": ("swam", "swum"),
        "run": ("ran", "run"), "lose": ("lost", "lost"), "give": ("gave", "given"),
        "fall": ("fell", "fallen"), "break": ("broke", "broken"), "strip": ("stripped", "stripped"),
        "drag": ("dragged", "dragged"), "wed": ("wed", "wed"), "round": ("rounded", "rounded"),
        "step": ("stepped", "stepped"), "transfer": ("transferred", "transferred"),
        "commit": ("committed", "committed"), "expel": ("expelled", "expelled"),
        "rob": ("robbed", "robbed"), "stab": ("stabbed", "stabbed"),
        "beg": ("begged", "begged"), "defer": ("deferred", "deferred"),
        "trap": ("trapped", "trapped"),
        "kidnap": ("kidnapped", "kidnapped"), "slip": ("slipped", "slipped"),
        "whip": ("whipped", "whipped"), "hit": ("hit", "hit"),
        "cut": ("cut", "cut"), "leave": ("left", "left"), "bring": ("brought", "brought"),
        "bear": ("bore", "born"), "shut": ("shut", "shut"), "put": ("put", "put"),
        "freeze": ("froze", "frozen"), "bleed": ("bled", "bled"), "come": ("came", "come"),
        "get": ("got", "gotten"), "become": ("became", "become"), "throw": ("threw", "thrown"),
        "lead": ("led", "led"), "make": ("made", "made"), "keep": ("kept", "kept"),
        "hide": ("hid", "hidden"), "speak": ("spoke", "spoken"), "sell": ("sold", "sold"),
        "buy": ("bought", "bought"), "pay": ("paid", "paid"),
        "drop": ("dropped", "dropped")}  # fmt: skip
VOWELS = "aeiou"


def plural(word: str) -> str:
    """Return the plural of a noun or of a compound's last word: vendor -> vendors."""
    head, _, last = word.rpartition(" ")
    prefix = f"{head} " if head else ""
    if last in IRREGULAR:
        return prefix + IRREGULAR[last]
    for singular, many in IRREGULAR.items():
        if (
            last.endswith(singular)
            and singular in ("man", "woman", "wife", "person")
            and last != "human"
        ):
            return prefix + last[: -len(singular)] + many
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return prefix + last + "es"
    if last.endswith("y") and len(last) > 1 and last[-2] not in VOWELS:
        return prefix + last[:-1] + "ies"
    return prefix + last + "s"


def inflections(phrase: str) -> set[str]:
    """Return every inflection of a verb phrase: its first word is the verb."""
    verb, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    forms = {verb, _third(verb), _ing(verb), *PAST.get(verb, (_past(verb),))}
    return {form + tail for form in forms}


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in tuple(VOWELS):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in tuple(VOWELS):
        return verb[:-1] + "ied"
    return verb + "ed"


def _ing(verb: str) -> str:
    doubled = set(
        "run swim strip drag step transfer commit expel rob stab beg defer trap kidnap slip whip "
        "hit cut shut put get drop".split()
    )
    if verb in doubled:
        return verb + verb[-1] + "ing"
    if verb == "die":
        return "dying"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + "ing"
