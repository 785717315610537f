from __future__ import annotations

import io

import pytest
from rich.console import Console

from redactor.model import Grade
from redactor.report.contract import document_object
from redactor.report.terminal import plain, render
from tests.builders import SECRET, report, version


def shown(
    show_text: bool = False, width: int = 80, color: bool = False, cleared: bool = True
) -> str:
    versions = [version("desk", grade=Grade.critical), version("public", cleared=cleared)]
    document = document_object(report(*versions), show_text=show_text)
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=color, color_system="standard" if color else None,
            markup=False).print(render(document))  # fmt: skip
    return out.getvalue()


def test_it_says_who_why_what_and_what_is_left() -> None:
    words = shown(cleared=False)
    for part in (
        "Who is at risk", "P1 a market vendor, subject", "P2: low or minimal as written",
        "critical", "identified by a name alone",
        "people in [place]", "NOT CLEARED", "early November", "public line 3: cut or change",
        "line 4 (P2): Who could know this?",
    ):  # fmt: skip
        assert part in words, part
    assert "an outlet" not in words  # only who needs protection


def test_no_word_of_the_draft_without_show_text() -> None:
    words = shown()
    for secret in SECRET:
        assert secret not in words


def test_with_show_text_it_says_what_became_what() -> None:
    assert "on Nov. 9" in shown(show_text=True)


def test_a_scan_lists_what_was_found() -> None:
    out = io.StringIO()
    Console(file=out, width=80).print(render(document_object(report())))
    assert "Found" in out.getvalue()
    assert "1 public facts stay as written" in out.getvalue()


def test_nobody_at_risk_is_said() -> None:
    out = io.StringIO()
    Console(file=out, width=80).print(render(document_object(report(calm=True))))
    assert "Why" not in out.getvalue()


@pytest.mark.parametrize("width", [30, 50, 200])
def test_any_window_will_do(width: int) -> None:
    assert all(len(line) <= width for line in shown(width=width).splitlines())


def test_colours_only_where_they_are_wanted() -> None:
    assert "\x1b[" in shown(color=True)
    assert "\x1b[" not in shown()


def test_words_cannot_steer_the_terminal() -> None:
    assert plain("a\x1b[31mb\n\u202ec") == "a�[31mb �c"
