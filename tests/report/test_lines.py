from __future__ import annotations

from redactor.report.lines import Lines


def test_lines_and_columns_count_from_one_in_code_points() -> None:
    text = "🎈b\r\nc\rd\n\ne"
    lines = Lines(text)
    assert lines.at(0) == (1, 1)
    assert lines.at(text.index("b")) == (1, 2)
    assert lines.at(text.index("c")) == (2, 1)
    assert lines.at(text.index("d")) == (3, 1)
    assert lines.at(text.index("e")) == (5, 1)
    assert lines.at(len(text)) == (5, 2)
