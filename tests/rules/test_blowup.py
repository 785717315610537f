"""An expression that could take for ever is refused when it is loaded, not met in a draft."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.errors import RuleError
from redactor.rules.blowup import problem
from redactor.rules.load import load
from redactor.rules.regex_tree import Trees
from redactor.rules.rulebook import FLAGS
from tests.rules.test_strictness import GOOD, own

VOCABULARY = {"colour": "(?:red|dark red|dark|green)", "kin": "(?:son|sons|grandson)"}
TREES = Trees(VOCABULARY)
MANY, ENDLESS, NEIGHBOURS = "in very many ways", "end of the draft", "two repeats"
REFUSED = [
    # expression, why
    (r"(a+)+b", MANY),
    (r"(a|a)+b", MANY),
    (r"(a|aa)+b", MANY),
    (r"(a*)*b", MANY),
    (r"((a+)b?)+c", MANY),
    (r"([a-z]+)*!", MANY),
    (r"(\w|\d)+!", MANY),
    (r"(?:(?:x|xx)+)+!", MANY),
    (r"(?:[a-z]+\d*)+!", MANY),
    (r"((?:[a-z]|a)-?)+!", MANY),
    (r"(?:a|b|ab)*c", MANY),
    (r"(?:é|\w)+!", MANY),
    (r"(?:청|청진|진)+!", MANY),
    (r"(?i)(?:a|A)+!", MANY),
    (r"(?i:(?:ab|aB)+)!", MANY),
    # limits do not help where they leave millions of ways
    (r"(?:\w{1,30} ?){0,8}!", MANY),
    (r"(?:\d{1,30}){1,30}x", MANY),
    (r"(?:a{1,3}){1,20}!", MANY),
    (r"(a?){25}a{25}", MANY),
    (r"(?:a+?)+?b", MANY),
    (r"(?=((a+)+b))a", MANY),
    (r"(?<!(?:a+)+b)c", MANY),
    (r"(?:(?:{{colour}})+ ?)+!", MANY),
    (r".*!", ENDLESS),
    (r"a.+b", ENDLESS),
    (r"(.*)*", ENDLESS),
    (r'"[^"]*"', ENDLESS),
    (r"[^,\n]*,", ENDLESS),
    (r"(\w+\s?)*$", ENDLESS),
    (r"(?:[A-Z][a-z]+ )+hall", ENDLESS),
    (r"a[\s\S]{0,5000}b", ENDLESS),
    (r"(?=.*b)a", ENDLESS),
    (r"\d+\d+", NEIGHBOURS),
    (r"\d+\.?\d+", NEIGHBOURS),
    (r"\s*\n\s+x", NEIGHBOURS),
    (r"\w+@\w*\w+", NEIGHBOURS),
    (r"(?:x+x+)y", NEIGHBOURS),
    (r"\w+(?:ing)?(?:\w+)", NEIGHBOURS),
]
ADMITTED = [
    r"\b\d{3}-\d{4}\b",
    r"\w+@\w+",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"\d+(?:,\d{3})*(?:\.\d+)?",
    r"(?:[a-z]+-)*[a-z]+!",
    r"(?:\w{1,30} ){0,8}",
    r"(?:\d{1,3},?){1,4}",
    r"(?:\w{2}){3,}",
    r"(?:ab|cd)+",
    r"(?:very |quite )*old",
    r"(?:{{colour}}, ){0,3}",
    r"(?:{{kin}} )+of",
    r'"[^"\n]{0,80}"',
    r"[^]x]{0,3}[]a]+",
    r"\p{Lu}\p{Ll}+(?:-\p{Ll}+)?",
    r"(?i:foo)+ bar",
    r"(?#no)a",
    r"[(a+)+]{2}",
    r"\(a+\)+",
    r"(?P<n>\d+) and \d+",
    r"x{,3}y{a}",
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_what_can_take_for_ever_is_refused(text, why):
    found = problem(text, FLAGS, TREES)
    assert found is not None
    assert why in found.says
    assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize("text", ADMITTED)
def test_what_cannot_is_admitted(text):
    regex.compile(text, FLAGS)
    assert problem(text, FLAGS, TREES) is None


def test_a_condition_on_a_few_words_may_run_to_their_end():
    assert problem(r"no .*", FLAGS, TREES, short=True) is None
    assert problem(r"(?:a+)+b", FLAGS, TREES, short=True) is not None


@pytest.mark.parametrize("text", ["(?R)", "(?x)a b", r"(?(1)a|b)", "(?:abc){e<=1}", r"\L<names>"])
def test_what_cannot_be_checked_is_refused(text):
    found = problem(text, FLAGS, TREES)
    assert found is not None
    assert "rules cannot" in found.says


def test_the_part_that_is_wrong_is_named():
    text = r"\bhall of (?:[a-z]+-?)+ near"
    found = problem(text, FLAGS, TREES)
    assert found is not None
    assert text[found.start : found.end] == "(?:[a-z]+-?)+"


def test_a_rule_of_the_newsroom_is_refused_at_load(tmp_path):
    text = GOOD.replace(r"\bgadget\b", "(?:gadget|gad|get)+!")
    with pytest.raises(RuleError, match=r"rules\.yaml:6: own\.gadget: gadget: .*for ever"):
        load((), (own(tmp_path, rules=text),))


def test_the_verdict_on_large_word_lists():
    words = {"trade": "(?:" + "|".join(f"{a}{b}er" for a in "bcdfg" for b in range(800)) + ")"}
    assert problem(r"(?:{{trade}} ){0,4}of", FLAGS, Trees(words)) is None
    assert problem(r"(?:{{trade}}|[a-z]{1,9}\d{1,4}er){1,40}!", FLAGS, Trees(words)) is not None


ATOMS = st.sampled_from(["a", "b", "[ab]", "[a-z]", "\\w", "é", "-", "."])
BODIES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda x: f"(?:{'|'.join(x)})"),
        st.tuples(inner, st.sampled_from(["?", "{0,3}", "{2}", "+", "*"])).map(
            lambda x: f"(?:{x[0]}){x[1]}"
        ),
    ),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None)
@given(BODIES, st.text("ab-é", min_size=1, max_size=3))
def test_what_is_admitted_is_quick_on_pumped_text(body, pump):
    """Looked for on the very texts that blow up what is refused: no admitted one may."""
    expression = f"(?:{body}){{1,12}}!"
    if problem(expression, FLAGS, TREES) is not None:
        return
    compiled = regex.compile(expression, FLAGS)
    compiled.match(pump * (60 // len(pump)), timeout=5)


@settings(max_examples=300, deadline=None)
@given(st.text("ab(|)[]?*+{1,2}\\.^$-", max_size=12))
def test_every_valid_expression_gets_a_verdict(text):
    try:
        regex.compile(text, FLAGS)
    except regex.error:
        return
    found = problem(text, FLAGS, TREES)
    assert found is None or "taken apart" not in found.says
