"""A public fact stays as written: figures, bodies, places, days, prices and the newsroom's own."""

from __future__ import annotations

import pytest

from tests.shipped import run

FIRST = "A clerk was held on Monday, a source said.\n\n"
LAST = "\n\nThe clerk is 43."


def changed(text: str) -> list[str]:
    """Return the words of the text that its public version changes."""
    return [text[e.start : e.end] for e in run(text, "public").versions[0].edits]


FIGURES = [
    "The crowds came out for Mahsa (Jina) Amini.",
    "The men who gave the orders are abroad with Assad.",
    "Hibatullah Akhundzada's edict closed the universities.",
    "Adrian Zenz has counted the camps.",
    "President Miguel Díaz-Canel spoke on television.",
    "It has no end, the UN's rapporteur Amadou Sow has said.",
    "The Information Minister, Tesfai Gerezgiher, calls it a tale.",
    "The Premier, Han Kwang Su, toured the works.",
    "The code is in force and the Archbishop has asked for mercy.",
]
BODIES = [
    "According to OVD-Info, over 20,000 people have been held.",
    "The Coordinating Council of Iranian Nurses' Trade Associations said so.",
    "Their slips went to the National Commission for the Missing.",
    "The UN Educational, Scientific and Cultural Organization counts them.",
    "The Baluchistan Human Rights Network has a list.",
    "The Korea Institute for National Unification put it lower.",
    "Officials from the provincial prosecutors' office will stay.",
]
PLACES = [
    "Rows of Koksan guns stood there.",
    "The island lost power when the Antonio Guiteras plant failed.",
    "They have not answered the call to Sawa.",
    "Crowds sang Patria y Vida on the Malecon.",
    "It ended when the Asian Games in Hangzhou were over.",
]
DAYS = [
    "Since August 15, 2021, when the Taliban came back, schools have been shut.",
    "The generals staged their coup on 1 February 2021.",
    "Assad fled to Moscow on December 8, 2024.",
    "The demonstrations of July 11, 2021 were the largest in decades.",
    "The Kalma tourist zone opened to domestic visitors on July 1, 2025.",
    "Lithuania closed its border with Belarus on October 29, 2025.",
    "Conscription is for up to ten years.",
    "Fuel has cost 130 pesos a liter since March 1, 2024.",
]
FIGURES_IN_NUMBERS = [
    "A kilogram of dried pollack was selling for about 21,000 won.",
    "Hard-boiled eggs went from 900 won to four times that.",
    "Norway's coast guard recorded 42 wooden boats adrift in 2019.",
    "Prisoners Defenders counts more than 1,100 people behind bars.",
]


@pytest.mark.parametrize("sentence", FIGURES + BODIES + PLACES + DAYS + FIGURES_IN_NUMBERS)
def test_a_public_fact_stays(sentence: str) -> None:
    text = FIRST + sentence + LAST
    start = len(FIRST)
    edits = run(text, "public").versions[0].edits
    assert [text[e.start : e.end] for e in edits if start <= e.start < start + len(sentence)] == []


CREDITS = [
    "Translated by Odette Farrow.",
    "Text and pictures: Mira T., Border Desk",
    "Photograph: K. Sato, from Jian, May 2019",
    "Hillpost / trans. Ola Brandt. Corrections: fixes@hillpost.example",
    "Upland Wire. Copy: J. Okoro.",
    "Interview translated by Cho Ara.",
    "Lena Voss contributed from Hanoi.",
    "Berit Solvang and a colleague in Harbin. More on request.",
    "As told to our staff in Ansan, South Korea",
    "Reporting by a contributor in the region; writing by Ann Cole",
    "Mina Holt reported from Bangkok; Ko Lin helped with research.",
    "If you have news, our number in Kampala is +256 700 000 118.",
    "Desk: +256 700 000 118 (Signal). Persian version by A. H.",
    "Compiled by Mira T. Legal helpline: help@tworivers.example.",
    "For our rules on anonymity, see standards.uplandwire.example/anon.",
]


@pytest.mark.parametrize("line", CREDITS)
def test_a_line_of_credits_stays(line: str) -> None:
    text = "Salt runs out\n\nThe market was empty, traders said.\n\n" + line
    assert changed(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "By a stringer on the Yalu and Tora Lunde in Harbin",
        "By Mina Holt in Seoul and Kyaw Lin in Yangon",
        "Mina Holt",
        "by Mina Holt",
        "From our correspondent in Harbin",
        "Words: Mina Holt / Pictures: T. Orr",
        "Sunday portrait by Anna Wolny, for the magazine",
    ],
)
def test_a_byline_stays(line: str) -> None:
    assert changed(f"Salt runs out\n\n{line}\n\nThe market was empty, traders said.") == []
