from __future__ import annotations

import io

import jsonschema
import pytest
from rich.console import Console

from redactor.report.explain import explain_schema, explanation_object
from redactor.report.explain_terminal import render_explanation
from tests.explain.made import SECRET, TEXT, explanation, unused

DISCREET = """\
report.md

p1 ferryman, subject

  Theirs
    3:1   name        90%  identifies by itself: names [name]
    3:18  occupation  90%  in apposition
    3:32  place       40%  stands near; unsure, for you to decide (if not theirs: 5,000
                           (4,000-6,000))
    3:55  date        60%  shared: dates what happened

  To the state: critical, 1, who knows them already through what happened
    10,000  people in the place at 3:32  -> 10,000 (8,000-12,000)  [1]
     x 50%  men                          -> 5,000 (4,000-6,000)    [1]
    x 0.2%  occupation  3:18             -> 10 (4-24)              a guess
    = 1: name identifies by itself, 3:1

  To the public: critical, 1
    10,000  people in the place at 3:32  -> 10,000 (8,000-12,000)  [1]
     x 50%  men                          -> 5,000 (4,000-6,000)    [1]
    x 0.2%  occupation  3:18             -> 10 (4-24)              a guess
    = 1: name identifies by itself, 3:1

  What one change would do
    people likely to fit, graded by the low end; x9: nine times as many, too few to show
                                                      state         public
          as written, what identifies by itself gone  10 critical   10 critical
    3:18  occupation -> gone                          5,000 low     5,000 low
    3:32  place -> province                           100 moderate  100 moderate
    4:21  if not only 3-9 could know it               100 moderate  100 moderate
    3:1   without this sentence: it narrows most      5,000 low     5,000 low
    by itself no change: date 3:55

  Cheapest way to public  reached  wanted: high for state, moderate for public, or better
    never finer for this audience:
      3:1  name -> descriptor
    and to reach the grade:
      3:32  place -> province  one rung finer would leave p1 at high (k >= 4, state)
    coarser still, for the sake of others:
      3:55  date -> recently
    leaves: state 1 -> 100 (40-240) moderate; public 1 -> 100 (40-240) moderate

  Counts for nobody; say whose it is in the decisions file if it should
    3:55  date  30%  no person stands near it

  Decisions that were not used
    line 7: its words are not in the draft

  Sources of the figures
    [1]  Census 2011

"""
WORDS = """\
  Cheapest way to public  OUT OF REACH  wanted: high for state, moderate for public, or better
    never finer for this audience:
      3:1  Okke Thorsund -> the man
    and to reach the grade:
      3:32  Brenmouth -> Lower Fjell  one rung finer would leave p1 at high (k >= 4, state)
    coarser still, for the sake of others:
      3:55  Monday -> recently
    line 4: cut or change - few could know
    leaves: state 1 -> 10 (4-24) critical; public 1 -> 10 (4-24) critical
    with that cut: state 10 (4-24) -> 100 (40-240) moderate; public 10 (4-24) -> 100 (40-240)
    moderate
"""


def shown(data: dict[str, object]) -> str:
    out = io.StringIO()
    Console(file=out, width=100, highlight=False, markup=False).print(render_explanation(data))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def test_what_is_said_without_words_of_the_draft() -> None:
    assert shown(explanation_object(explanation(), unused())) == DISCREET


def test_what_is_said_with_words_where_the_grade_is_out_of_reach() -> None:
    said = shown(explanation_object(explanation(reached=False), show_text=True))
    assert WORDS in said
    assert "10,000  people in Brenmouth  -> " in said
    assert "3:18  ferryman -> gone" in said


@pytest.mark.parametrize("reached", [True, False])
def test_no_words_of_the_draft_without_asking(reached: bool) -> None:
    data = explanation_object(explanation(reached), unused())
    assert not any(secret in repr(data) + shown(data) for secret in SECRET)
    assert "'text'" not in repr(data)


@pytest.mark.parametrize("show_text", [True, False])
def test_it_follows_its_schema(show_text: bool) -> None:
    for reached in (True, False):
        data = explanation_object(explanation(reached), unused(), show_text=show_text)
        jsonschema.validate(data, explain_schema())


def test_offsets_lead_to_the_words() -> None:
    data = explanation_object(explanation(), show_text=True)
    for one in data["persons"][0]["details"]:
        assert TEXT[one["start"] : one["end"]] == one["text"]


def test_nobody_to_protect_is_said() -> None:
    from dataclasses import replace

    made = replace(explanation(), persons=(), nobodys=())
    assert "Nobody who needs protection was found." in shown(explanation_object(made))
