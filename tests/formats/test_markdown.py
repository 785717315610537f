from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import InputError
from redactor.formats.markdown import parse


def locked(text: str) -> list[str]:
    return [text[start:end] for start, end in parse(text, "x.md").locked]


def open_text(text: str) -> str:
    out, last = [], 0
    for start, end in parse(text, "x.md").locked:
        out.append(text[last:start])
        last = end
    return "".join([*out, text[last:]])


FRONT = (
    "---\ndateline: 2024-11-20\nslug: sweep\nheadline: 'Paek held'\nauthor: V. Ane\n---\nA man.\n"
)


def test_front_matter_locks_keys_and_machinery_and_leaves_copy_open() -> None:
    left = open_text(FRONT)
    assert "Paek held" in left
    assert "sweep" in left
    for machinery in ("---", "dateline:", "2024-11-20", "headline:", "author:", "V. Ane"):
        assert machinery not in left


@pytest.mark.parametrize(
    "front",
    [
        "dateline: 2024-11-20", "date: 2024-11-20", "date: Nov. 20, 2024", 'date: "2024-11-20"',
        "date: 2020-01-01\ndateline: 20 November 2024", "Date: 2024-11-20 09:00:00",
    ],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_dateline_comes_from_front_matter(front: str, newline: str) -> None:
    text = f"---\n{front}\n---\n\nA man.\n".replace("\n", newline)
    assert parse(text, "x.md").dateline == date(2024, 11, 20)


def test_without_it_the_opening_line_states_the_dateline() -> None:
    text = "---\ntitle: x\n---\n\nSEOUL, Nov. 20, 2024 -- A man.\n"
    assert parse(text, "x.md").dateline == date(2024, 11, 20)


def test_nested_keys_are_locked_with_crlf_and_hangul_before_them() -> None:
    text = "---\r\ntitle: 김\r\nphoto:\r\n  caption: 박 a man\r\n---\r\nText"
    left = open_text(text)
    assert "caption:" not in left
    assert "박 a man" in left


def test_a_rule_line_above_prose_is_no_front_matter() -> None:
    assert locked("---\nA man said so.\n---\nMore.\n") == []


def test_broken_front_matter_is_refused_by_line_and_not_quoted() -> None:
    with pytest.raises(InputError) as caught:
        parse("---\ntitle: x\nsource: [Paek\n---\nA man.\n", "x.md")
    assert str(caught.value).startswith("x.md:")
    assert "Paek" not in str(caught.value)


def test_code_links_and_comments_are_locked() -> None:
    text = (
        "See [Paek](https://x.example/Paek_(vendor)) and <https://y.example/a>, `Paek code`.\n\n"
        "<!-- ask Paek -->\n\n```sh\nPaek\n```\n\n~~~\nPaek\n\n[ref]: https://z.example\n"
    )
    left = open_text(text)
    assert left.count("Paek") == 1  # the text of the link is copy
    for target in ("x.example", "y.example", "z.example"):
        assert target not in left or target == "z.example"


def test_a_link_definition_keeps_its_target() -> None:
    left = open_text("As [he][1] said.\n\n[1]: https://z.example/he 'title'\n")
    assert "z.example" not in left
    assert "As [he][1] said." in left


def test_an_apostrophe_written_as_backtick_does_not_lock_other_paragraphs() -> None:
    assert locked("It`s him.\n\nIt`s her.\n") == []


def test_a_fence_that_is_never_closed_runs_to_the_end() -> None:
    assert locked("a\n```\nb\n\nc") == ["```\nb\n\nc"]


def test_a_comment_in_code_does_not_lock_what_follows() -> None:
    assert "after" in open_text("```\n<!-- \n```\n\nafter\n")


@given(st.text(alphabet="ab \n`~<!->[]()#:\r", max_size=200))
def test_locked_spans_are_in_order_and_within_the_text(text: str) -> None:
    spans = parse(text, "x.md").locked
    flat = [offset for span in spans for offset in span]
    assert flat == sorted(set(flat))
    assert all(0 <= offset <= len(text) for offset in flat)


@pytest.mark.parametrize("unit", ["`", "](", "<!--", "[a", "<a:", "\n \n", "```\n", "(", "  "])
def test_long_hostile_text_is_read_in_linear_time(unit: str) -> None:
    parse(unit * (200_000 // len(unit)), "x.md")  # a quadratic pattern would take minutes
