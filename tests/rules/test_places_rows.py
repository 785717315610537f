"""The compact rows of a gazetteer say what the long form says."""

from __future__ import annotations

import pytest

from redactor.errors import RuleError
from redactor.rules.load import load_file
from redactor.rules.rows import places, slug
from redactor.rules.schema import GazetteerRule

FILE = """\
- id: own.fens
  kind: place
  says: A town of a country that is nowhere.
  examples: {match: ["He left Fen."]}
  places:
    - {id: zz, name: Zedland, level: country}
  rows:
    zz: |
      Upper Fen (province) | 90000 | Fenland, Fen-do
    zz.upper-fen: |
      Fen | 12345 | Phen
      ? Marsh
      Old Fen (town, zz.fen-old) | | | 늪
"""


def test_a_row_is_a_place(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(FILE)
    (rule,) = load_file(path)
    assert isinstance(rule, GazetteerRule)
    assert rule.rows == {}
    province, town, marsh, old = rule.places[1:]
    assert (province.id, province.level, province.common) == (
        "zz.upper-fen",
        "province",
        "province",
    )
    assert province.variants == ["Fenland", "Fen-do"]
    assert (town.id, town.level, town.parent) == ("zz.fen", "county", "zz.upper-fen")
    assert town.population == (7400, 12000, 20000)
    assert town.estimated
    assert marsh.ambiguous
    assert marsh.population is None
    assert (old.id, old.common, old.hangul, old.variants) == ("zz.fen-old", "town", ["늪"], [])


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("Fen | many", "not a whole number"),
        ("Fen | 1 | a | b | c", "not a row"),
        ("(town)", "not a row"),
    ],
)
def test_a_row_that_cannot_be_read_is_an_error_that_names_it(tmp_path, row, problem):
    with pytest.raises(ValueError, match=problem):
        places({"zz": row})
    path = tmp_path / "own.yaml"
    path.write_text(FILE.replace("Fen | 12345 | Phen", row))
    with pytest.raises(RuleError, match=problem):
        load_file(path)


def test_a_gazetteer_without_places_is_an_error(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(FILE.split("  places:")[0] + "  rows: {zz: ''}\n")
    with pytest.raises(RuleError, match="needs places or rows"):
        load_file(path)


def test_rows_must_be_text(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(FILE.split("  places:")[0] + "  rows: {zz: [Fen, Marsh]}\n")
    with pytest.raises(RuleError, match=r"rows\.zz"):
        load_file(path)


def test_an_id_is_made_of_plain_letters():
    assert slug("Xi'an") == "xian"
    assert slug("São Tomé") == "sao-tome"
