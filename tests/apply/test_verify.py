"""What was removed must be gone from the file as it lies on the disk: else it fails, loudly."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from redactor.apply import survivors, verify
from redactor.errors import VerifyError
from redactor.model import Choice, Detail, Edit, Plan, TextValue, Version


def detail(number: int, kind: str, words: str, keep: str | None = None) -> Detail:
    return Detail(f"d{number}", 0, len(words), words, kind, f"{kind}.made-up", 0.9,
                  TextValue(words.casefold()), keep)  # fmt: skip


NAME = detail(1, "name", "Ch’oe Sŭng-hŭi")
PLACE = detail(2, "place", "Sinŭiju")
PHONE = detail(3, "contact", "191-260-1234")
KIM = detail(4, "name", "Kim")
LEADER = detail(5, "name", "Kim Jong Un", keep="public_figure")
AMOUNT = detail(6, "amount", "USD 50")
HANGUL = detail(7, "name", "최승희")
REGION = detail(8, "place", "Bago")
TRADE = detail(9, "occupation", "welder")


def version(text: str, *removed: Detail, wording: str = "the woman") -> Version:
    plan = Plan("public", tuple(Choice(d.id, 1, "", "", wording) for d in removed), (), ())
    return Version(plan, tuple(Edit(0, 1, wording, (d.id,), "") for d in removed), text)


SURVIVES = [
    ("as written", NAME, "She met Ch’oe Sŭng-hŭi there."),
    ("in other case", NAME, "SHE MET CH’OE SŬNG-HŬI THERE."),
    ("taken apart", NAME, "She met " + unicodedata.normalize("NFD", "Ch’oe Sŭng-hŭi") + " there."),
    ("without its breves", NAME, "She met Ch’oe Sung-hui there."),
    ("with a straight quote", NAME, "She met Ch'oe Sŭng-hŭi there."),
    ("with another curly quote", NAME, "She met Ch‘oe Sŭng-hŭi there."),
    ("with a zero width space", NAME, "She met Ch’oe Sŭng\u200b-hŭi there."),
    ("with a soft hyphen", PLACE, "They left Sinŭ\u00adiju."),
    ("with a word joiner", PLACE, "They left Sin\u2060ŭiju."),
    ("over a line break", NAME, "She met Ch’oe\nSŭng-hŭi there."),
    ("over a CRLF", NAME, "She met Ch’oe\r\nSŭng-hŭi there."),
    ("with a no-break space", NAME, "She met Ch’oe\u00a0Sŭng-hŭi there."),
    ("with another hyphen", NAME, "She met Ch’oe Sŭng‑hŭi there."),
    ("with an en dash", PHONE, "Call 191–260–1234."),
    ("in full width", PHONE, "Call １９１-２６０-１２３４."),
    ("with a possessive", PLACE, "Sinŭiju’s market"),
    ("in Markdown emphasis", PLACE, "They left **Sinŭiju**."),
    ("in a link", PLACE, "They left [home](https://maps.example/Sinŭiju)."),
    ("in a file name with underscores", PLACE, "See sinuiju_market.jpg."),
    ("in front matter", PLACE, "---\nslug: sinuiju-sweep\n---\nThey left.\n"),
    ("an amount", AMOUNT, "He paid USD 50."),
    ("an amount over a line break", AMOUNT, "He paid USD\n50."),
    ("Hangul with a particle", HANGUL, "최승희는 떠났다."),
    ("Hangul taken apart", HANGUL, unicodedata.normalize("NFD", "최승희 떠났다.")),
    ("with Cyrillic look-alikes", PLACE, "They left Sіnŭiju."),
]
PASSES = [
    ("gone", NAME, "She met the woman there.", ()),
    ("part of another word", KIM, "Kimchi and skimming.", ()),
    ("part of a longer number", PHONE, "Order 191-260-12345.", ()),
    ("a public figure of the same name", KIM, "Kim Jong Un visited the mine.", (LEADER,)),
    ("the same over a line break", KIM, "Kim\nJong Un visited the mine.", (LEADER,)),
    ("a common noun elsewhere", TRADE, "Another welder left.", ()),
]


def left(text: str, removed: Detail, kept: tuple[Detail, ...] = ()) -> list[str]:
    return survivors(text, (removed, *kept), version(text, removed))


@pytest.mark.parametrize(
    ("removed", "text"), [c[1:] for c in SURVIVES], ids=[c[0] for c in SURVIVES]
)
def test_a_removed_name_that_survives_is_found(removed, text):
    assert left(text, removed) == [removed.id]


@pytest.mark.parametrize(
    ("removed", "text", "kept"), [c[1:] for c in PASSES], ids=[c[0] for c in PASSES]
)
def test_what_only_looks_like_it_passes(removed, text, kept):
    assert left(text, removed, kept) == []


def test_the_kept_name_does_not_hide_the_removed_one_elsewhere():
    assert left("Kim Jong Un visited. Kim wept.", KIM, (LEADER,)) == ["d4"]


def test_a_removal_that_was_planned_and_never_made_is_found():
    """As in a link or a code fence, which the wording must not touch."""
    planned = version("See `Sinŭiju`.", PLACE)
    never_made = Version(planned.plan, (), planned.text)
    assert survivors(never_made.text, (PLACE,), never_made) == ["d2"]


def test_a_coarser_name_may_hold_the_finer_one():
    text = "They left Bago Region."
    assert survivors(text, (REGION,), version(text, REGION, wording="Bago Region")) == []


def write(folder: Path, text: str) -> Path:
    path = folder / "x.public.md"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_a_clean_file_passes(tmp_path):
    text = "She met the woman there.\r\nSecond line.\n"
    verify(write(tmp_path, text), (NAME,), version(text, NAME))


@pytest.mark.parametrize(
    ("removed", "text"), [c[1:] for c in SURVIVES[:12]], ids=[c[0] for c in SURVIVES[:12]]
)
def test_verify_reads_the_file_and_not_what_was_meant(tmp_path, removed, text):
    path = write(tmp_path, text)
    with pytest.raises(VerifyError) as caught:
        verify(path, (removed,), version("She met the woman there.", removed))
    message = str(caught.value)
    assert str(path) in message
    assert "\n" not in message
    assert not [w for w in ("Ch’oe", "Sinŭiju") if w in message]


@pytest.mark.parametrize(
    "written", ["She met the woman", "", "She met the woman there.\n", "She met the woman there. "]
)
def test_a_file_that_is_not_what_was_to_be_written_fails(tmp_path, written):
    meant = version("She met the woman there.", NAME)
    with pytest.raises(VerifyError, match="does not hold"):
        verify(write(tmp_path, written), (NAME,), meant)


def test_a_file_that_cannot_be_read_back_fails(tmp_path):
    with pytest.raises(VerifyError, match="read back"):
        verify(tmp_path / "gone.md", (NAME,), version("x", NAME))
    broken = tmp_path / "x.md"
    broken.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(VerifyError, match="read back"):
        verify(broken, (NAME,), version("x", NAME))
