"""Folding: however it is written, it reads the same, and every match leads back to the original."""

from __future__ import annotations

import unicodedata
from itertools import accumulate

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.detect.normalise import fold

NFD = unicodedata.normalize("NFD", "청진에서")
FOLDED = [
    # as written, as the rules see it
    ("Ch’ŏngjin", "Ch'ongjin"),
    ("Ch'o\u0306ngjin", "Ch'ongjin"),
    ("Sinŭiju", "Sinuiju"),
    ("Chong\u00adjin", "Chongjin"),
    ("Chong\u200bjin", "Chongjin"),
    ("Chong\u2060jin", "Chongjin"),
    ("\ufeffChongjin", "Chongjin"),
    ("Ｃｈｏｎｇｊｉｎ", "Chongjin"),
    ("“Chongjin”", '"Chongjin"'),
    ("191‑260‑1234", "191-260-1234"),
    ("191–260", "191–260"),
    ("USD\u00a050", "USD 50"),
    ("USD\t50", "USD 50"),
    ("Łódź", "Lodz"),
    ("İzmir", "Izmir"),
    ("청진", "청진"),
    (NFD, "청진에서"),
    ("ﬁsher", "fisher"),
    ("Сhоngjin", "Chongjin"),  # Cyrillic Es and o
    ("Сhongjin 🇰🇵", "Chongjin 🇰🇵"),
    ("Минск", "Минск"),  # a Russian word stays Russian
    ("Район, ёлка", "Район, ёлка"),  # with its own letters
    ("Άνω Πόλη", "Άνω Πόλη"),
    ("Ch´ongjin", "Ch'ongjin"),
    ("Chʻŏngjin", "Ch'ongjin"),
    ("Cһоngjіn", "Chongjin"),
    ("Ηyesan", "Hyesan"),  # Greek Eta
    ("Chо\u0306ngjin", "Chongjin"),  # a Cyrillic o with a breve
    ("Chong\u00acjin", "Chongjin"),
    ("Chong\u00ad\njin", "Chongjin"),
    ("\u202aChong\u200fjin\u202c", "Chongjin"),
    ("\u2067Chongjin\u2069", "Chongjin"),
    ("C\u0336h\u0336ongjin", "Chongjin"),
    ("𝐂𝐡𝐨𝐧𝐠𝐣𝐢𝐧", "Chongjin"),
    ("１９１－２６０－１２３４", "191-260-1234"),
    ("٠١٢ ۳۴", "012 34"),
    ("North\u2003Hamgyong", "North Hamgyong"),
    ("North  Hamgyong", "North Hamgyong"),
    ("x\u2028y\u0085z\rw", "x\ny\nz\nw"),
    ("កម្ពុជា", "កម្ពុជា"),  # signs that are letters
    ("မြန်မာ", "မြန်မာ"),
    ("\u3164Chongjin", "Chongjin"),
    ("naïve cœur Æsir", "naive coeur AEsir"),
]


@pytest.mark.parametrize(("written", "seen"), FOLDED)
def test_ways_of_writing_fold_into_one(written, seen):
    assert fold(written).text == seen


LINES = "She was taken from the hall near the old bridge in North"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("kind", ["", "“"])
def test_a_name_over_a_line_break_of_a_paragraph_is_one_name(newline, kind):
    text = f"{kind}{LINES}{newline}Hamgyong Province last night."
    folded = fold(text)
    at = regex.search(r"North\s{1,2}Hamgyong", folded.text)
    assert at is not None
    assert "\n" not in at[0]
    start, end = folded.back(*at.span())
    assert text[start:end] == f"North{newline}Hamgyong"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_word_hyphenated_over_a_line_break_is_one_word(newline):
    text = f"She was taken from the hall in Chong-{newline}jin last night."
    folded = fold(text)
    at = folded.text.index("Chong-jin")
    start, end = folded.back(at, at + len("Chong-jin"))
    assert text[start:end] == f"Chong-{newline}jin"


def test_paragraphs_lists_and_headings_keep_their_line_breaks():
    text = "# A heading as long as a line of a paragraph of text may be\n\nNorth\n\n* South\n"
    assert fold(text).text == text


WRAPPED = [
    # where a line ends because it is full, or cannot end: written, read
    ("a vendor from North\nHamgyong said", "a vendor from North Hamgyong said"),
    ("She spoke of Mr.\nKim.", "She spoke of Mr. Kim."),
    ("Two of the women from\nChongjin left.", "Two of the women from Chongjin left."),
    ("They took her to the\nold hall.", "They took her to the old hall."),
    ("> A trader there, North\n> Hamgyong, said so.", "> A trader there, North Hamgyong, said so."),
    ("- A source there, Ri\n  Chol, said so.", "- A source there, Ri Chol, said so."),
    ("He hid it in Chong-\n  jin for long.", "He hid it in Chong-jin for long."),
    ("He came by North-\nHamgyong trains.", "He came by North-Hamgyong trains."),
    ("The women of the city told\nKim Chol Su, a man whom her\nbrother knew, to leave at six\n",
     "The women of the city told Kim Chol Su, a man whom her brother knew, to leave at six\n"),
]  # fmt: skip
KEPT = [
    "Kim Chol Su\nRi Yong Nam\nPak Min\n",
    "Women held in the market\nBy Our Correspondent\nHyesan\n",
    "Name: Ri\nOccupation: Head of the upper mill\nMarried: yes\n",
    "# Trains from the North\nHamgyong is far.\n",
    "He said so.\nNobody heard it.\n",
    "- from the north of the county, as they say in town\n- Hamgyong\n",
    "| North | the old hall near the river and the bridge |\n| South | b |\n",
    "1. a line that is long enough to have been broken for its length\n2. Hamgyong\n",
    "He spoke of the long road to the north and to the sea\n\nHamgyong is far.\n",
    "a line that is long enough to have been broken for its length\n> Hamgyong\n",
    "Name   Town\nRi     Musan\n".replace("   ", "    "),
]


@pytest.mark.parametrize(("written", "seen"), WRAPPED)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_line_that_goes_on_is_read_on(written, seen, newline):
    assert fold(written.replace("\n", newline)).text == seen


@pytest.mark.parametrize("text", KEPT)
def test_a_line_that_ends_is_left(text):
    assert fold(text).text == text


def test_a_name_ends_where_it_is_last_seen():
    for after in ("\u200b!", "\u202c\u200f)", "\u00ad", "\ufeff\n"):
        text = f"in Chongjin{after}"
        folded = fold(text)
        at = folded.text.index("Chongjin")
        assert folded.back(at, at + 8) == (3, 11)


PARAGRAPH = "She was taken from the old hall near the bridge, in North\nHamgyong, said a man.\n\n"


@pytest.mark.parametrize(
    "text",
    [PARAGRAPH, "Chŏngjin “said” ", "청진에서 왔다. ", "Минск ", "a", "é", " ", "a-\n", "\u200b",
     "аa", "a\u00ad\n", "\r\n", "> a\n"],
    ids=ascii,
)  # fmt: skip
def test_a_long_row_of_anything_comes_to_an_end(text):
    folded = fold(text * (320_000 // len(text)))
    assert len(folded.offsets) == len(folded.text)


def test_an_empty_span_has_no_place():
    with pytest.raises(ValueError, match="empty"):
        fold("abc").back(1, 1)


def test_a_letter_that_folds_into_many_leads_back_to_itself():
    text = "ab ﷺ cd"
    folded = fold(text)
    start = folded.offsets.index(3)
    assert folded.back(start, start + 2) == (3, 4)


PIECES = ["a", "Z", " ", "\n", "\r\n", "-", "'", "’", "“", "1", ".", "é", "e\u0301", "ŏ",
          "o\u0306\u0323", "\u00ad", "\u200b", "\u200d", "\ufeff", "👩‍🌾", "🇰🇵", "👍🏽", "청",
          unicodedata.normalize("NFD", "진"), "ﬁ", "Ａ", "ﷺ", "½", "\u0301", "İ",
          "ß", "ก็", "й",  "  ", "> ", "\u202a", "\u2028", "North", "¬", "٣", "မြ",
           "\t", "- "]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.data())
def test_every_match_leads_back_to_whole_graphemes_that_fold_to_it(text, data):
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text)
    assert list(folded.offsets) == sorted(folded.offsets)
    if not folded.text:
        return
    first = data.draw(st.integers(0, len(folded.text) - 1))
    last = data.draw(st.integers(first + 1, len(folded.text)))
    start, end = folded.back(first, last)
    assert 0 <= start < end <= len(text)
    edges = {0, *accumulate(len(g) for g in regex.findall(r"\X", text))}
    assert {start, end} <= edges
    assert folded.text[first:last].replace("\n", " ") in fold(text[start:end]).text.replace(
        "\n", " "
    )


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(["Chongjin", "Sinŭiju", "청진", NFD, "Ri Chol-man"]))
def test_a_word_is_found_again_whatever_stands_around_it(before, after, word):
    text = f"{before} {word} {after}"
    folded = fold(text)
    seen = fold(word).text
    spans = [m.span() for m in regex.finditer(regex.escape(seen), folded.text)]
    originals = [text[slice(*folded.back(*span))] for span in spans]
    assert any(o.rstrip("\u00ad\u200b\u200d\ufeff") == word for o in originals)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_folding_a_folded_text_changes_nothing(text):
    once = fold(text).text
    assert fold(once).text == once
