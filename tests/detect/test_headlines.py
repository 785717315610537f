"""A headline is read as a sentence, in which rules find what they find in any other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.detect.headlines import Headlines
from tests.shipped import book

HEADLINES = Headlines(book())
READ = [
    ("CHONGJIN VENDOR, 42, HELD", "Chongjin vendor, 42, held"),
    ("KIM CHOL SU, A FISHERMAN FROM SINPO, DIED ON MAY 3",
     "Kim Chol Su, a fisherman from Sinpo, died on May 3"),
    ("WIDOW MAY LOSE HER HOUSE IN HYESAN", "Widow may lose her house in Hyesan"),
    ("MINISTRY OF STATE SECURITY ARRESTS MOTHER OF THREE",
     "Ministry of State Security arrests mother of three"),
    ("DENTIST CAUGHT WITH CHINESE PHONE", "Dentist caught with Chinese phone"),
    ("USD 50 FOR A CALL FROM HYESAN", "USD 50 for a call from Hyesan"),
    ("Chongjin Vendor, 42, Held by Police in Market Raid\n\nText.",
     "Chongjin vendor, 42, held by police in market raid\n\nText."),
    ("# Police Detain Two Sisters in Hyesan After Phone Call",
     "# Police detain two sisters in Hyesan after phone call"),
    # the rest of the text tells words from names
    ("NARAE VENDOR BEATEN IN STREET\n\nThey call the woman Narae.",
     "Narae vendor beaten in street\n\nThey call the woman Narae."),
]  # fmt: skip
LEFT = [
    "She was held in Chongjin.",
    "USD 50",
    "N. KOREA 2024",
    "Ministry of State Security",
    "Kim Chol Su, Ri Yong Nam, Pak Min Ho, Choe Un",
    "The old market was shut. A VENDOR WAS HELD, he said.",
    "Translated by David Black. Edited by Robert Lauler.",
    "(Photo: Sam Hill, Picture House, Creative Commons)",
    "",
]


@pytest.mark.parametrize(("written", "read"), READ)
def test_a_headline_is_read_as_a_sentence(written, read):
    assert HEADLINES.read(written) == read


@pytest.mark.parametrize("text", LEFT)
def test_everything_else_is_left(text):
    assert HEADLINES.read(text) == text


@settings(max_examples=100, deadline=None)
@given(st.text("AB CÉİßa ,.\n#1'", max_size=80))
def test_nothing_moves(text):
    read = HEADLINES.read(text)
    assert len(read) == len(text)
    assert [len(line) for line in read.split("\n")] == [len(line) for line in text.split("\n")]
