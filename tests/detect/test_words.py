"""Plurals and inflections of the words that rules list in their base form."""

from __future__ import annotations

import pytest

from redactor.detect.words import inflections, plural

PLURALS = [
    ("vendor", "vendors"), ("boss", "bosses"), ("coach", "coaches"), ("secretary", "secretaries"),
    ("attorney", "attorneys"), ("housewife", "housewives"), ("midwife", "midwives"),
    ("fisherman", "fishermen"), ("policewoman", "policewomen"), ("human", "humans"),
    ("border guard", "border guards"), ("spokesperson", "spokespeople"), ("child", "children"),
    ("thief", "thieves"), ("chief", "chiefs"), ("watch unit head", "watch unit heads"),
    ("soldier's wife", "soldier's wives"), ("man", "men"), ("salesperson", "salespeople"),
]  # fmt: skip
VERBS = [
    ("arrest", {"arrest", "arrests", "arresting", "arrested"}),
    ("take away", {"take away", "takes away", "taking away", "took away", "taken away"}),
    ("hold", {"hold", "holds", "holding", "held"}),
    ("die", {"die", "dies", "dying", "died"}),
    ("flee", {"flee", "flees", "fleeing", "fled"}),
    ("carry off", {"carry off", "carries off", "carrying off", "carried off"}),
    ("beat", {"beat", "beats", "beating", "beaten"}),
    ("drag away", {"drag away", "drags away", "dragging away", "dragged away"}),
    ("execute", {"execute", "executes", "executing", "executed"}),
    ("go missing", {"go missing", "goes missing", "going missing", "went missing", "gone missing"}),
    ("commit suicide", {"commit suicide", "commits suicide", "committing suicide",
                        "committed suicide"}),
    ("catch", {"catch", "catches", "catching", "caught"}),
    ("shoot", {"shoot", "shoots", "shooting", "shot"}),
    ("expel", {"expel", "expels", "expelling", "expelled"}),
    ("rob", {"rob", "robs", "robbing", "robbed"}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "many"), PLURALS)
def test_plurals(one, many):
    assert plural(one) == many


@pytest.mark.parametrize(("verb", "forms"), VERBS)
def test_inflections(verb, forms):
    assert forms <= inflections(verb)
