"""Every slip of the pen gets its own answer: the file, the line, what is wrong, what to write."""

from __future__ import annotations

import pytest

from redactor.errors import RuleError
from redactor.rules.load import load
from redactor.rules.schema import KEYS
from tests.rules.test_strictness import (
    ADVERSARY,
    AUDIENCE,
    EVENT,
    GOOD,
    LEXICON,
    PLACES,
    own,
    refused,
)

WORDS = "- {id: words.own, says: Words of our own., vocabulary: {gadget: [a, b]}}\n"


def good(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


def pattern(text: str) -> str:
    return good(r"\bgadget\b", text)


def risk(text: str) -> str:
    return good("  recognizer:", f"  risk: {text}\n  recognizer:")


def match(text: str) -> str:
    return good('["A gadget lay there."]', text)


TYPES = ", ".join(sorted(KEYS))
LIST = "must be a list, such as [one, two]"
GROUP = "must be a group of keys, each with a value"
SHAPE = [
    # the file, and after its name: line, rule, key, what is wrong
    (good("ladder:", "laddder:"), "7: own.gadget: laddder: unknown key; did you mean ladder?"),
    (good("  ladder:", "  hue: red\n  ladder:"), "7: own.gadget: hue: unknown key"),
    (good("match:", "matches:"),
     "9: own.gadget: examples.matches: unknown key; did you mean match?"),
    (good("score: 0.8", "scor: 0.8"),
     "6: own.gadget: recognizer.patterns.0.scor: unknown key; did you mean score?"),
    (GOOD + "  unless: {befor: x}\n",
     "10: own.gadget: unless.befor: unknown key; did you mean before?"),
    (LEXICON.replace("terms:", "term:"),
     "5: own.trades: lexicon.0.term: unknown key; did you mean terms?"),
    (PLACES.replace("parent:", "perent:"),
     "8: place.own: places.1.perent: unknown key; did you mean parent?"),
    (GOOD + "  lexicon: [{terms: [a b]}]\n",
     "10: own.gadget: lexicon: is for another type of rule: "
     "a rule with recognizer cannot have it too"),
    (good("recognizer", "recogniser"),
     f"1: a rule needs an id and one of: {TYPES}; did you mean recognizer?"),
    (good("- id: own.gadget\n  kind", "- kind"), "1: ?: id: is missing"),
    (good("own.gadget", "Own.Gadget"),
     "1: Own.Gadget: id: must be lower-case words with dots between them, "
     "such as place.our-streets"),
    (good("kind: other", "kind: plase"),
     "2: own.gadget: kind: cannot be plase; did you mean place?"),
    (good("A gadget that nobody else has.", "short"),
     "3: own.gadget: says: must have at least 8 characters"),
    (good("A gadget that nobody else has.", ""), "3: own.gadget: says: is empty: must be text"),
    (good("[a thing, ~]", "thing"),
     f"7: own.gadget: ladder: {LIST}, not text, also for a single one"),
    (good("0.8", "1.8"),
     "6: own.gadget: recognizer.patterns.0.score: must be less than or equal to 1"),
    (good("0.8", "high"),
     "6: own.gadget: recognizer.patterns.0.score: must be a number, not text"),
    (good("  recognizer:\n", "  recognizer:\n    supported_language: ko\n"),
     "5: own.gadget: recognizer.supported_language: cannot be ko; it is one of: en"),
    (good("    patterns:\n      - {", "    - {"),
     f"5: own.gadget: recognizer: {GROUP}, not a list"),
    (GOOD + "  unless: [x]\n", f"10: own.gadget: unless: {GROUP}, not a list"),
    (GOOD + "  keep: true\n", f"10: own.gadget: keep: {GROUP}, not true or false"),
    (GOOD + "  keep: {about: offical_body}\n",
     "10: own.gadget: keep.about: cannot be offical_body; did you mean official_body?"),
    (GOOD + "  facts: {n: 3}\n",
     "10: own.gadget: facts.n: must be text, not a number, so put it in quotes"),
    ("- own.gadget\n",
     f"1: a rule needs an id and one of: {TYPES}"),
    ("rules:\n" + GOOD, "1: a rule file is a list of rules, each starting with '- id:'"),
    ("- {id: own.gadget, off: false}\n",
     "1: own.gadget: off: cannot be false; it is one of: true"),
    ("- {id: own.gadget, off: true, why: no}\n", "1: own.gadget: why: unknown key"),
]  # fmt: skip
FIGURES = [
    (risk("driect"), "4: own.gadget: risk: cannot be driect; did you mean direct?"),
    (risk("0.3"),
     "4: own.gadget: risk: a share is written {share: [0.1, 0.2, 0.3]}, low, mid, high"),
    (risk("{share: 0.3}"),
     "4: own.gadget: risk.share: must be a list, such as [1, 2, 3], not a number"),
    (risk("{share: [0.1, 0.2]}"),
     "4: own.gadget: risk.share: must be three numbers, such as [1, 2, 3]"),
    (risk("{share: [0.3, 0.2, 0.1]}"),
     "4: own.gadget: risk.share: share must be three numbers, 0 < low <= mid <= high <= 1"),
    (risk("{share: [1%, 2%, 3%]}"), "4: own.gadget: risk.share.0: must be a number, not text"),
    (risk("{shares: [0.1, 0.2, 0.3]}"),
     "4: own.gadget: risk.shares: unknown key; did you mean share?"),
    (LEXICON.replace("0.001", "0"),
     "5: own.trades: lexicon.0.share: share must be three numbers, 0 < low <= mid <= high <= 1"),
    (LEXICON.replace("share:", "isco: '12345', share:"),
     "5: own.trades: lexicon.0.isco: must be an ISCO-08 code, one to four digits in quotes"),
    (EVENT.replace("per_100k_a_year", "per_year"),
     "5: event.struck: rate.per_year: cannot be per_year; did you mean per_100k_a_year?"),
    (PLACES.replace("[1, 2, 3]", "5000"),
     "8: place.own: places.1.population: must be a list, such as [1, 2, 3], not a number"),
    (ADVERSARY + AUDIENCE.replace("province", "provinces"),
     "12: audience.board: floors.place.source: cannot be provinces; did you mean province?"),
    (ADVERSARY + AUDIENCE.replace("low}", "lowish}"),
     "9: audience.board: require.source: cannot be lowish; did you mean low?"),
    (ADVERSARY + AUDIENCE.replace("place: {source", "place: {sauce"),
     "12: audience.board: floors.place.sauce: cannot be sauce; did you mean source?"),
]  # fmt: skip
EXAMPLES = [
    (match("A gadget lay there."),
     f"9: own.gadget: examples.match: {LIST}, not text, also for a single one"),
    (match("[Call: gadget]"),
     "9: own.gadget: examples.match.0: must be text, not a group of keys, so put it in quotes"),
    (match("[2024]"),
     "9: own.gadget: examples.match.0: must be text, not a number, so put it in quotes"),
    (match(""), f"9: own.gadget: examples.match: is empty: {LIST}"),
    (match("[]"), "1: own.gadget: rule: a rule that finds things needs examples.match"),
    (match('[""]'),
     "9: own.gadget: examples.match.0: must not be empty, nor begin or end with a space"),
    (match('["A >gadget lay there."]'),
     "9: own.gadget: a > without its <, or the other way round: A >gadget lay there."),
    (GOOD + '    ignore: ["A >gadget< lay there."]\n',
     "10: own.gadget: is both to be found and not to be found: A >gadget< lay there."),
    (LEXICON.replace("[bell founder]", "[]"),
     "5: own.trades: lexicon.0.terms: must not be empty"),
    (LEXICON.replace("[bell founder]", "['bell founder ']"),
     "5: own.trades: lexicon.0.terms.0: must not be empty, nor begin or end with a space"),
    (LEXICON.replace("[bell founder]", "[bell founder, bell founder]"),
     "5: own.trades: 'bell founder' is listed twice"),
    (EVENT.replace("[was struck]", "[]"), "4: event.struck: words: must not be empty"),
    (good("[a thing, ~]", "[~, a thing]"),
     "7: own.gadget: ~ (gone) can only be the last step of a ladder"),
    (good("[a thing, ~]", "[a thing, a thing]"),
     "7: own.gadget: the step 'a thing' is there twice"),
    (good("[a thing, ~]", "['']"),
     "7: own.gadget: a step is empty: write ~ for what is to be gone"),
]  # fmt: skip
SPELLINGS = [
    (PLACES.replace("name: Fenwick", "name: Fénwick"),
     "8: place.own: Fénwick is never read so: write Fenwick"),
    (PLACES.replace("name: Fenwick", "name: Fenwick, variants: [Fen, ‘Fen’]"),
     "8: place.own: ‘Fen’ is never read so: write 'Fen'"),
    (LEXICON.replace("[bell founder]", "[bell founder, bell fondeuŕ]"),
     "5: own.trades: bell fondeuŕ is never read so: write bell fondeur"),
    (EVENT.replace("[was struck]", "[was ‘struck’]").replace("[state]", "[]"),
     "4: event.struck: was ‘struck’ is never read so: write was 'struck'"),
    (pattern("caf(?:é|e)"), "6: own.gadget: é is never read so: write e"),
    (pattern("gadget ‐ x"), "6: own.gadget: ‐ is never read so: write -"),
]  # fmt: skip
REGEXES = [
    (pattern("(gadget"),
     "6: own.gadget: gadget: not a regular expression: missing ) at character 8 of (gadget"),
    (pattern("gadget{3,1}"),
     "6: own.gadget: gadget: not a regular expression: "
     "min repeat greater than max repeat at character 8 of gadget{3,1}"),
    (pattern("*gadget"),
     "6: own.gadget: gadget: not a regular expression: nothing to repeat "
     "at character 1 of *gadget"),
    (WORDS + pattern("{{gadget}} (lost"),
     "7: own.gadget: gadget: not a regular expression: missing ) "
     "at character 17 of {{gadget}} (lost"),
    (WORDS + pattern("{{gadgets}}"),
     "7: own.gadget: gadget: unknown vocabulary {{gadgets}}; did you mean gadget?"),
    (pattern("{{Gadget}}"),
     "6: own.gadget: gadget: {{Gadget}} is no vocabulary: write {{name}}, in lower case"),
    (pattern("(?:gadget)?"),
     "6: own.gadget: gadget: matches where nothing is written: (?:gadget)?"),
    (pattern("gadget.*here"),
     "6: own.gadget: gadget: .* at character 7 can run to the end of the draft; "
     "give it a limit, such as {0,80}"),
    (pattern(r"\d+-?\d+ gadgets"),
     r"6: own.gadget: gadget: \d+-?\d+ at character 1 two repeats without limit can read "
     "the same characters; give them limits, such as {1,30}"),
    (pattern("(?:[a-z]+-?)+!"),
     "6: own.gadget: gadget: (?:[a-z]+-?)+ at character 1 can share out the same letters "
     "in very many ways and take for ever; let each turn begin or end with something "
     "only it can match"),
    (pattern("(?R)?gadget"), "6: own.gadget: gadget: (?R)?gadget at character 1 uses "
     "the group (?R), which rules cannot"),
    (GOOD + "  unless: {before: '(no'}\n",
     "10: own.gadget: unless.before: not a regular expression: missing ) "
     "at character 4 of (no"),
    (WORDS.replace("[a, b]", "'(x'"),
     "1: words.own: gadget: not a regular expression: missing ) at character 3 of (x"),
]  # fmt: skip
REFERENCES = [
    (PLACES.replace("name: Fenwick", "name: Fenwick, variants: [Fenwyk]").replace(
        "parent: zz,", "parent: zx.fen,"),
     "8: place.own: zz.fen: unknown parent zx.fen; did you mean zz.fen?"),
    (PLACES.replace("level: country", "level: village"),
     "8: place.own: zz.fen: a county cannot lie in a village (Zedland)"),
    (PLACES + "    - {id: zz.fen, name: Fenwick, level: county, parent: zz}\n",
     "9: place.own: the place zz.fen is already listed"),
    (PLACES + PLACES.replace("place.own", "place.more"),
     "15: place.more: the place zz is already listed in place.own"),
    (PLACES.replace("level: county", "level: contry"),
     "8: place.own: places.1.level: cannot be contry; did you mean country?"),
    (PLACES.replace("name: Fenwick, ", ""), "8: place.own: places.1.name: is missing"),
    (ADVERSARY + EVENT.replace("[state]", "[sate]"),
     "11: event.struck: unknown adversary sate; did you mean state?"),
    (ADVERSARY + AUDIENCE.replace("[state]", "[state, neighbors]"),
     "10: audience.board: unknown adversary neighbors"),
    (GOOD + "- {id: own.gadgett, off: true}\n",
     "10: own.gadgett: there is no such rule to switch off; did you mean own.gadget?"),
]  # fmt: skip
YAML = [
    (good("  kind", "\tkind"), "2: not valid YAML: there is a tab: indent with spaces"),
    (good("  kind: other", "  kind: other\n\t"),
     "3: not valid YAML: there is a tab: indent with spaces"),
    (good("  kind", " kind"),
     "2: not valid YAML: the keys of a rule must stand exactly below each other"),
    (good(r"'\bgadget\b'", r'"\d gadgets"'),
     "6: not valid YAML: in double quotes \\ must be doubled: put a regex in single quotes"),
    (good("says: A", "says: @A"),
     "3: not valid YAML: text that starts with @, %, ` or | needs quotes around it"),
    (good("says: A", "says: *A"),
     "3: not valid YAML: text that starts with * needs quotes around it"),
    (good("A gadget that", "A gadget: one that"),
     "3: not valid YAML: text with a colon and a space in it needs quotes around it"),
    (good("A gadget that nobody else has.", "'Somebody's gadget.'"),
     "3: not valid YAML: inside single quotes write ' twice"),
    (good("A gadget that nobody else has.", "{{gadget}} of ours"),
     "3: not valid YAML: text that starts with { needs quotes around it"),
    (good(r"'\bgadget\b'", "{{gadget}} of ours"),
     "6: not valid YAML: text that starts with { needs quotes around it"),
    (good("[a thing, ~]", "[a thing, ~"),
     "7: not valid YAML: a list that begins with [ is not closed, or lacks a comma"),
    (good("score: 0.8}", "score: 0.8"),
     "6: not valid YAML: a group that begins with { is not closed, or lacks a comma"),
    (good('there."]', "there.]"), "9: not valid YAML: a quote is opened and never closed"),
    (GOOD + "---\n" + GOOD, "10: not valid YAML: a rule file is one list: leave out the line ---"),
    (GOOD + "  kind: place\n", "10: not valid YAML: the key kind is there twice"),
    (good("lay", "l\x02ay"),
     "9: not valid YAML: there is a character that cannot be seen: "
     "delete it and type the words again"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "answer"),
    [*SHAPE, *FIGURES, *EXAMPLES, *SPELLINGS, *REGEXES, *REFERENCES, *YAML],
    ids=lambda value: value.split(": ", 1)[1][:60] if value[0].isdigit() else "",
)
def test_a_mistake_is_answered_with_its_line_and_what_to_do(tmp_path, text, answer):
    message = refused(own(tmp_path, rules=text))
    assert message == f"{tmp_path / 'rules.yaml'}:{answer}"


@pytest.mark.parametrize(
    ("raw", "line"),
    [(GOOD.replace("A gadget", "A café").encode("latin-1"), 3), (GOOD.encode("utf-16"), 1)],
)
def test_another_encoding_is_named_with_the_line(tmp_path, raw, line):
    (tmp_path / "rules.yaml").write_bytes(raw)
    with pytest.raises(RuleError) as caught:
        load((), (tmp_path,))
    told = "this is not UTF-8: save the file as UTF-8"
    assert str(caught.value) == f"{tmp_path / 'rules.yaml'}:{line}: {told}"


def test_a_byte_order_mark_is_no_mistake(tmp_path):
    (tmp_path / "rules.yaml").write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert "own.gadget" in load((), (tmp_path,)).rules


def test_a_place_may_not_take_the_id_of_a_shipped_one(tmp_path):
    from redactor.rules.load import packs_root

    shipped, desk = tmp_path / "shipped", tmp_path / "desk"
    shipped.mkdir()
    desk.mkdir()
    name = "north-korea/places.yaml"
    own(shipped, places=(packs_root() / name).read_text(encoding="utf-8"))
    own(desk, mine=PLACES.replace("id: zz.fen", "id: kp.chongjin"))
    with pytest.raises(RuleError, match=r"mine\.yaml:8: .*kp\.chongjin is already listed in"):
        load((), (shipped, desk))
