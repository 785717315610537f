from __future__ import annotations

import json

import jsonschema
import pytest

from redactor.model import Document, Grade
from redactor.report.contract import document_object, dumps, scan_object, schema
from tests.builders import SECRET, TEXT, report, version


def validate(data: object) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(data, schema(), cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("show_text", [False, True])
def test_both_objects_follow_the_published_schema(show_text: bool) -> None:
    made = document_object(
        report(version(), version("desk", cleared=False)),
        show_text=show_text,
        put={"date.made-up"},
        files={"public": "report.public.md"},
    )
    validate(made)
    validate(scan_object([made]))
    assert json.loads(dumps(made)) == made


def test_the_schema_refuses_what_is_not_in_the_contract() -> None:
    made = document_object(report())
    with pytest.raises(jsonschema.ValidationError):
        validate({**made, "draft": TEXT})


def test_no_word_of_the_draft_without_show_text() -> None:
    words = dumps(document_object(report(version("public", cleared=False))))
    for secret in SECRET:
        assert secret not in words


def test_the_words_are_there_with_show_text() -> None:
    made = document_object(report(version()), show_text=True)
    assert made["findings"][1]["text"] == "Paek Sun Hui"
    assert made["versions"]["public"]["edits"][2]["text"] == "on Nov. 9"


def test_findings_say_where_whose_and_how_grave() -> None:
    findings = document_object(report(), put={"date.made-up"})["findings"]
    occupation, name, place, day, outlet = findings
    assert (name["line"], name["column"]) == (3, 16)
    assert (name["person"], name["role"], name["grade"]) == ("P1", "subject", "critical")
    assert (place["person"], place["role"], place["grade"]) == (None, "event", "critical")
    assert occupation["grade"] == "minimal"  # counts in no risk
    assert (outlet["keep"], outlet["role"]) == (True, "newsroom")
    assert [f["put"] for f in findings] == [False, False, False, True, False]
    assert day["kind"] == "date"


def test_persons_carry_risk_and_what_drives_it() -> None:
    person = document_object(report())["persons"][0]
    state = person["risk"]["state"]
    assert (state["low"], state["grade"]) == (0.05, "critical")
    assert state["direct"] == [1]
    assert state["factors"][0] == {
        "label": "people in [place]", "role": "population", "low": 600000.0, "mid": 667929.0,
        "high": 700000.0, "source": "census 2008", "guess": False,
    }  # fmt: skip


def test_versions_are_graded_by_who_is_protected() -> None:
    made = document_object(report(version(grade=Grade.moderate, cleared=False)))
    public = made["versions"]["public"]
    assert (public["cleared"], public["grade"], public["file"]) == (False, "moderate", None)
    assert public["persons"]["P1"]["state"]["grade"] == "moderate"
    assert public["obstacles"][0]["line"] == 3
    assert public["edits"][0]["findings"] == [0, 1]


def test_lines_count_code_points_and_every_line_end() -> None:
    document = Document("x", "🎈\r\na\rb\n" + TEXT)
    made = document_object(report(document=document))
    assert made["findings"][0]["line"] > 1


def test_the_same_report_gives_the_same_bytes() -> None:
    assert dumps(document_object(report(version()))) == dumps(document_object(report(version())))
