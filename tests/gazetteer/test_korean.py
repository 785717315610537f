"""Romanisation: three systems, how letters sound together, and newsroom mixtures."""

from __future__ import annotations

import pytest

from redactor.gazetteer.korean import MCCUNE, NORTHERN, REVISED, romanise, southern, spellings

NAMES = [
    # Hangul, Revised, McCune-Reischauer without its marks, the North's own
    ("청진", "Cheongjin", "Chongjin", "Chongjin"),
    ("함흥", "Hamheung", "Hamhung", "Hamhung"),
    ("평성", "Pyeongseong", "Pyongsong", "Phyongsong"),
    ("자강", "Jagang", "Chagang", "Jagang"),
    ("갑산", "Gapsan", "Kapsan", "Kapsan"),
    ("벽동", "Byeokdong", "Pyoktong", "Pyoktong"),
    ("천리마", "Cheollima", "Chollima", "Chollima"),
    ("독로", "Dongno", "Tongno", "Tongno"),
    ("신의주", "Sinuiju", "Sinuiju", "Sinuiju"),
    ("백암", "Baegam", "Paegam", "Paegam"),
]


@pytest.mark.parametrize(("hangul", "revised", "mccune", "northern"), NAMES)
def test_a_name_in_three_systems(hangul, revised, mccune, northern):
    assert romanise(hangul, REVISED) == revised
    assert romanise(hangul, MCCUNE) == mccune
    assert romanise(hangul, NORTHERN) == northern


def test_the_north_writes_syllables_as_they_stand():
    assert romanise("랑림", NORTHERN) == "Rangnim"
    assert romanise("랑림", NORTHERN, assimilate=False) == "Rangrim"


@pytest.mark.parametrize(
    ("north", "south"), [("룡천", "용천"), ("라선", "나선"), ("녕변", "영변"), ("청진", "청진")]
)
def test_the_south_drops_or_changes_an_initial(north, south):
    assert southern(north) == south


@pytest.mark.parametrize(
    ("hangul", "met"),
    [
        ("함경", {"Hamgyong", "Hamgyeong", "Hamkyong", "Hamgyung"}),
        ("회령", {"Hoeryong", "Hoeryeong", "Hoeryung"}),
        ("신포", {"Sinpo", "Sinpho", "Shinpo"}),
        ("룡천", {"Ryongchon", "Yongchon", "Ryongcheon", "Yongcheon"}),
    ],
)
def test_spellings_met_in_print(hangul, met):
    assert met <= set(spellings(hangul))


def test_each_spelling_comes_once():
    for hangul, *_ in NAMES:
        assert len(spellings(hangul)) == len(set(spellings(hangul)))


def test_only_hangul_is_taken():
    with pytest.raises(ValueError, match="not a Hangul syllable"):
        romanise("Hyesan", REVISED)
