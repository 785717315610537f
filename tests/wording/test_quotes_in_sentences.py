"""Words put into somebody's mouth stand in square brackets; what was left out is marked."""

from __future__ import annotations

import pytest

from redactor.wording import edits
from tests.wording.cases import (
    age,
    apply,
    date,
    gone,
    locate,
    name,
    noun,
    phrase,
    place,
    province,
    recently,
    reword,
)

CASES = [
    ('"They came to Hyesan," he said.', [place("Hyesan", "the city")],
     '"They came to [the city]," he said.'),
    ("“They came to Hyesan,” he said.", [place("Hyesan", "the city")],
     "“They came to [the city],” he said."),
    ('"My uncle wept," he said.', [noun("uncle", "relative", "relation")],
     '"My [relative] wept," he said.'),
    ('"A welder wept," he said.', [noun("welder", "official")], '"An [official] wept," he said.'),
    ('"I saw an officer," he said.', [noun("officer", "soldier")], '"I saw a [soldier]," he said.'),
    ('"Kim told me," he said.', [name("Kim", "the woman")], '"[The woman] told me," he said.'),
    ('"Kim\'s son told me," he said.', [name("Kim", "the woman")],
     '"[The woman]\'s son told me," he said.'),
    ('"They came on Oct. 14," he said.', [date("Oct. 14", "mid-October")],
     '"They came [in mid-October]," he said.'),
    ('"It is so since Oct. 14," he said.', [date("Oct. 14", "mid-October")],
     '"It is so since [mid-October]," he said.'),
    ('"They came on Friday," he said.', [recently("Friday")], '"They came [recently]," he said.'),
    ('"They came on Friday," he said.', [gone("Friday", "date")], '"They came [...]," he said.'),
    ('"On Friday they came," he said.', [gone("Friday", "date")], '"[...] they came," he said.'),
    ('"They took him to Hyesan on Friday," he said.',
     [place("Hyesan", "the city"), gone("Friday", "date")],
     '"They took him to [the city] [...]," he said.'),
    ('"My 36-year-old brother left," he said.', [gone("36-year-old", "age")],
     '"My [...] brother left," he said.'),
    ('"My brother, 36, left," he said.', [age("36", "in his 30s")],
     '"My brother, [in his 30s], left," he said.'),
    ('"Everyone knows me there," the source added.', [gone("Everyone knows me there")],
     '"[...]," the source added.'),
    ('"We wept. I sit beside her. We left," he said.', [gone("I sit beside her")],
     '"We wept. [...]. We left," he said.'),
    ('"Chongjin residents wept," he said.', [province("Chongjin")],
     '"[North Hamgyong] residents wept," he said.'),
    ('"Police in Hyesan searched Hyesan," he said.',
     [province("Hyesan", "Ryanggang"), province("Hyesan", "Ryanggang")],
     '"Police in [Ryanggang Province] searched [the province]," he said.'),
    # no brackets within brackets, none outside quotations
    ('"[Officials in Hyesan] wept," he said.', [place("Hyesan", "the city")],
     '"[Officials in the city] wept," he said.'),
    ('"[Officials in Hyesan] wept," he said.', [gone("Hyesan", "place")],
     '"[Officials] wept," he said.'),
    ('"They came," said a man in Hyesan. "They left."', [place("Hyesan", "the city")],
     '"They came," said a man in the city. "They left."'),
    # a quotation that goes on in the next paragraph
    ('"We wept.\n\n"They took us to Hyesan," he said.', [place("Hyesan", "the city")],
     '"We wept.\n\n"They took us to [the city]," he said.'),
    ('“We wept in Hyesan.\n\n“They left.\n\n“Hyesan is calm,” he said.',
     [place("Hyesan", "the city"), place("Hyesan", "the city")],
     '“We wept in [the city].\n\n“They left.\n\n“[The city] is calm,” he said.'),
    ('“We wept in vain.\n\nPolice left Hyesan.', [place("Hyesan", "the city")],
     '“We wept in vain.\n\nPolice left the city.'),
    ('The sack was 12" wide in Hyesan.', [place("Hyesan", "the city")],
     'The sack was 12" wide in the city.'),
    # figures of speech
    ('"He paid 20,000 yuan," he said.', [phrase("20,000 yuan", "a bribe", "amount")],
     '"He paid [a bribe]," he said.'),
]  # fmt: skip


@pytest.mark.parametrize(("before", "wants", "after"), CASES, ids=[c[0] for c in CASES])
def test_a_change_in_a_quotation_is_marked(before, wants, after):
    assert reword(before, wants) == after


def test_brackets_do_not_pile_up_when_a_text_is_worded_twice():
    once = reword('"They came to Hyesan," he said.', [place("Hyesan", "the city")])
    twice = reword(once, [place("the city", "the town")])
    assert twice == '"They came to [the town]," he said.'


def test_style_brackets_marks_every_change():
    out = reword("He lives in Hyesan.", [place("Hyesan", "the city")], style="brackets")
    assert out == "He lives in [the city]."


@pytest.mark.parametrize(
    ("before", "surface", "label", "after"),
    [
        ("A welder wept.", "welder", "[PERSON 1]", "A [PERSON 1] wept."),
        ("On Oct. 14 he wept.", "Oct. 14", "[DATE 1]", "On [DATE 1] he wept."),
        ('"Kim wept," he said.', "Kim", "[PERSON 1]", '"[PERSON 1] wept," he said.'),
        ("Kim, a cook, wept.", "Kim", "████", "████, a cook, wept."),
    ],
)
def test_labels_go_in_verbatim(before, surface, label, after):
    assert reword(before, [name(surface, label)], style="labels") == after


def test_an_edit_names_the_targets_it_realises_and_why():
    text = "Kim, a trader in Sinuiju, said so."
    wants = [gone("Kim", "name"), province("Sinuiju", "North Pyongan")]
    found = edits(text, locate(text, wants))
    assert {detail for edit in found for detail in edit.details} == {"d0", "d1"}
    assert found[0].details == ("d0",)
    assert found[0].reason == "reason 0"
    assert apply(text, found) == "A trader in North Pyongan Province said so."
