"""Keep conditions: a match does not count where the words around it say so."""

from __future__ import annotations

import pytest

from redactor.detect.engine import Engine
from redactor.detect.resolve import settle
from redactor.model import Document
from redactor.rules.load import load

RULE = """\
- id: own.gadget
  kind: other
  says: A gadget that nobody else has.
  recognizer:
    patterns: [{name: gadget, regex: '\\bgadgets?\\b', score: 0.8}]
  unless: {%s}
  examples: {match: ["A gadget lay there."]}
"""
CASES = [
    # condition, what it keeps out, what still counts
    ("before: '\\bspare'", "He sold a spare gadget.", "He sold a gadget spare."),
    ("before: '\\bspare'", "He sold a spare\u00a0gadget.", "A spare one, a new gadget."),
    ("after: 'store'", "The gadget store was shut.", "A store of gadgets was found."),
    ("after: 'store'", "The gadget store was shut.", "The gadget was in the store."),
    ("inside: 'gadgets'", "Two gadgets lay there.", "One gadget lay there."),
    ("sentence: '[Pp]rice'", "The price of a gadget rose.", "The price rose. A gadget fell."),
    ("sentence: '[Pp]rice'", "A gadget fetched a price.", "A gadget fell! The price rose."),
    ("sentence: '[Pp]rice'", "A gadget, at a price.", "A gadget fell.\nThe price rose."),
    ("before: 'spare', after: 'store'", "A gadget store.", "The store had a gadget."),
]


def words(tmp_path, condition: str, text: str) -> list[str]:
    (tmp_path / "rules.yaml").write_text(RULE % condition)
    book = load((), (tmp_path,))
    document = Document("x", text)
    folded, hits = Engine(book).hits(text)
    return [d.rule for d in settle(book, document, folded, hits, "zz").details]


@pytest.mark.parametrize(("condition", "kept", "counts"), CASES)
def test_conditions(tmp_path, condition, kept, counts):
    assert words(tmp_path, condition, kept) == []
    assert words(tmp_path, condition, counts) == ["own.gadget"]
