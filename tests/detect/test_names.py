"""Personal names: which words of a sentence are one, and which only look like it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.detect.names import BUILTIN, NameRecognizer, proper_names
from redactor.detect.normalise import fold
from redactor.rules.load import load

NAMES = NameRecognizer(load())
GUESSES = ("name.unknown", "name.unknown-place")
K, W, M, F = "name.korean", "name.western", "name.western.male", "name.western.female"
CN, MM, TIB, NEW = "name.chinese", "name.burmese", "name.tibetan", "name.introduced"
SL, SLM, SLF = "name.slavic", "name.slavic.male", "name.slavic.female"
AP, APM, APF = (f"name.arabic-persian{s}" for s in ("", ".male", ".female"))


def found(text: str, guesses: bool = False) -> list[tuple[str, str]]:
    folded = fold(text)
    names = NAMES.names(folded.text)
    return [
        (folded.text[n.start : n.end], n.rule) for n in names if guesses or n.rule not in GUESSES
    ]


FULL = [
    ("The list was typed by Ryang Kum Hui last week.", [("Ryang Kum Hui", K)]),
    ("A tailor, Hwang Chol-min, hid the phone.", [("Hwang Chol-min", K)]),
    ("They asked Paek Sunghui for money.", [("Paek Sunghui", K)]),
    ("Then Nam Il fled.", [("Nam Il", K)]),
    ("The clerk told Ji-won Kang to wait.", [("Ji-won Kang", K)]),
    ("A note for Ch'oe Sŭng-hŭi was found.", [("Ch'oe Sung-hui", K)]),
    ("The ministry met KIM Yong Chol on Monday.", [("KIM Yong Chol", K)]),
    ("They beat An Kwang Su in the yard.", [("An Kwang Su", K)]),
    ("So Myong Hak was the last to leave.", [("So Myong Hak", K)]),
    ("O Kyong Suk, 51, sells eggs.", [("O Kyong Suk", K)]),
    ("The camp held Namgung Hyok for a year.", [("Namgung Hyok", K)]),
    ('They knew Pak "Tiger" Chol Su well.', [('Pak "Tiger" Chol Su', K)]),
    ("He gave Kim K. a radio.", [("Kim K.", K)]),
    ("A broker, Zhang Weiguo, was fined.", [("Zhang Weiguo", CN)]),
    ("The police let Xu Mei go.", [("Xu Mei", CN)]),
    ("The shop of Xiaoling Deng burned down.", [("Xiaoling Deng", CN)]),
    ("Jonathan Prowse translated the letter.", [("Jonathan Prowse", M)]),
    ("They met Eleanor van der Brugge at noon.", [("Eleanor van der Brugge", F)]),
    ("An aide, Miguel A. Orozco, resigned.", [("Miguel A. Orozco", M)]),
    ("Nobody saw J. K. Dunmore again.", [("J. K. Dunmore", NEW)]),
    ("They phoned Anne-Sophie Leclerc twice.", [("Anne-Sophie Leclerc", F)]),
    ("It was Ivan Petrovich Sidorenko who paid.", [("Ivan Petrovich Sidorenko", SLM)]),
    ("A judge freed Nadzeya Zhuk at night.", [("Nadzeya Zhuk", SLF)]),
    ("Prosecutors want Zakhar Mironchuk back.", [("Zakhar Mironchuk", SL)]),
    ("They spoke of Khalid bin Nasser al-Harbi often.", [("Khalid bin Nasser al-Harbi", APM)]),
    ("Her sister, Zahra Moghadam, was freed.", [("Zahra Moghadam", APF)]),
    ("A shepherd, Kunchok Dhargye, was seized.", [("Kunchok Dhargye", TIB)]),
    ("Soldiers shot Naing Lin Htet near the dam.", [("Naing Lin Htet", MM)]),
    ("An engineer, Nguyen Van Quang, signed it.", [("Nguyen Van Quang", "name.vietnamese")]),
    ("They found Filimon Habtom in the desert.", [("Filimon Habtom", "name.eritrean")]),
]
TITLES = [
    ("Mrs. Ryom opened the door.", [("Mrs. Ryom", K)]),
    ("He paid Mr. Song in yuan.", [("Mr. Song", K)]),
    ("She called Dr. Hyon Myong Suk at home.", [("Dr. Hyon Myong Suk", K)]),
    ("They trusted Ms. Qarlund fully.", [("Ms. Qarlund", NEW)]),
    ("An order from Senior Lieutenant Jang came.", [("Jang", K)]),
    ("Everyone feared Comrade Ri.", [("Comrade Ri", K)]),
    ("The stall of Auntie Kettle was shut.", [("Auntie Kettle", NEW)]),
    ("They killed U Hla Myint in the field.", [("U Hla Myint", MM)]),
    ("Daw Khin Thuzar, 61, stayed.", [("Daw Khin Thuzar", MM)]),
    ("A medic, Ma Phyu, ran.", [("Ma Phyu", MM)]),
    ("Interview with Saw B---, a farmer.", [("Saw B---", MM)]),
    ("The case of Judge Volha Taranda is closed.", [("Volha Taranda", SLF)]),
    ("They photographed President Quorlan.", [("Quorlan", NEW)]),
]
CONTEXT = [
    ("A widow surnamed Hwe was held.", [("Hwe", K)]),
    ("The third, surnamed Rim, fled.", [("Rim", K)]),
    ("One of them, a man called Yun with a scar, laughed.", [("Yun", K)]),
    ("A trader named Tserbek paid him.", [("Tserbek", NEW)]),
    ("The woman known here as Kim (a pseudonym) wept.", [("Kim", K)]),
    ("The widow, whose surname is Paek, kept a dog.", [("Paek", K)]),
    ("His given name is Myong Ho.", [("Myong Ho", K)]),
    ("She will be called Chol in this report.", [("Chol", K)]),
    ("Song (a pseudonym) farms maize.", [("Song", K)]),
    ("The nephew, Tolqar, is in hiding.", [("Tolqar", NEW)]),
    ("His father, Jampel, is blind.", [("Jampel", TIB)]),
    ("They stopped driver Ivan Zubrytski at dawn.", [("Ivan Zubrytski", SLM)]),
    ("Qelsang, 42, ran a shop.", [("Qelsang", NEW)]),
    ("Ostrel (57) was the oldest.", [("Ostrel", NEW)]),
    ('"Velka P.," a 36-year-old roofer, hid.', [("Velka P.", NEW)]),
    ('He was known on the docks as "Badger," they said.', [("Badger", NEW)]),
    ("The farmer identified only as K was freed.", [("K", NEW)]),
    ("(Photo: R. Ellgood)", [("R. Ellgood", NEW)]),
    ("Translated by Odrun Vesely.", [("Odrun Vesely", NEW)]),
    ("[Do not use his cousin. -- R.T.]", [("R.T.", NEW)]),
    ("By May Lunt and Kim Tae-il in Seoul.", [("May Lunt", F), ("Kim Tae-il", K)]),
    ("The owner (김철수) signed.", [("김철수", K)]),
    ("The smuggler, Choe, had a boat.", [("Choe", K)]),
    ("They gave Beatriz the key.", [("Beatriz", F)]),
    ("In the end Gutierrez confessed.", [("Gutierrez", W)]),
]
REPEATS = [
    (
        "Police held Ho Kwang Il. Officers then asked Ho's wife. Kwang Il was silent.",
        [("Ho Kwang Il", K), ("Ho", K), ("Kwang Il", K)],
    ),
    (
        "They arrested So Chol Min. So the shop closed. A guard saw So cry.",
        [("So Chol Min", K), ("So", K)],
    ),
    (
        "The tape was made by Grace Ollerton. Ollerton left. Grace stayed in touch.",
        [("Grace Ollerton", F), ("Ollerton", F), ("Grace", F)],
    ),
    (
        "Mr. Song, 40, farms. Song lost a son. They sang a song.",
        [("Mr. Song", K), ("Song", K)],
    ),
    (
        'They knew her as "Auntie Lamp." Later "Auntie Lamp" vanished.',
        [("Auntie Lamp", NEW), ("Auntie Lamp", NEW)],
    ),
    (
        "The guard hit Ri Chol Man.\n\nRI CHOL MAN WAS BEATEN",
        [("Ri Chol Man", K), ("RI CHOL MAN", K)],
    ),
    (
        "A nephew, Sung Il, fled. He had a letter from Sung Il with him.",
        [("Sung Il", K), ("Sung Il", K)],
    ),
]
NOTHING = [
    "So the market closed early.",
    "An official spoke. No one listened. Do not go.",
    "In May the price fell; by June it rose again.",
    "On Monday the Ministry of State Security sent inspectors.",
    "The source in North Hamgyong Province said the market was closed.",
    "Residents of Hyesan said nothing. Traders told reporters little.",
    "Officials said the party secretary was ill. Police asked no questions.",
    "Unified Command 82 Steps Up Market Crackdown In Northern Border Cities",
    "SECURITY AGENTS SEIZE PHONES IN BORDER CITY",
    "The won fell. Won notes were burned.",
    "Songs were sung in Song County and at Kim Il Sung University.",
    "They live in Kim Jong Suk County and in Kimchaek.",
    "It happened in Pyong Yang and in Hong Kong.",
    "In Hamhung the trains stopped. In Hye San they ran.",
    "The United Nations Security Council met in New York.",
    "Mark the date. Will the border open? Rose petals fell.",
    "Hope was gone. Grace was said. Young men wept.",
    "They took a Renault Logan and a Toyota Probox.",
    "An order known as Cabinet Decision 191-260 was read.",
    'Such trade is called "Grasshopper" selling by all.',
    "The village called Tokhyon lies north.",
    "A town named Qarsk was shelled.",
    "I don't know. I'm tired. It's late. We'll go.",
    "The President and the General met the Colonel.",
    "Saw the film? We saw soldiers at the ford.",
    "The U.S. and the U.N. met at 9 a.m. in Washington, D.C.",
    "Vitamin C is scarce and hepatitis B is common.",
    "Park officials closed the park. Long lines formed.",
    "The Bank of China and the Red Cross sent rice.",
    "He works at Hyesan University of Education.",
    "Soldiers of Operation Inherent Dawn said little.",
    "Write to tips@northerndesk.example or @Otter_88.",
    "북한 주민들은 (정치범)이라고 했다.",
    "",
    "A",
    "I",
]
PLACES = [
    ("He came from Darmal village on foot.", ("Darmal village", "name.unknown-place")),
    ("She lives in Qorvin with an aunt.", ("Qorvin", "name.unknown-place")),
    ("They met in Zo Qarn Township.", ("Zo Qarn Township", "name.unknown-place")),
    ("The clinic at Thit Yin Gan was bombed.", ("Thit Yin Gan", "name.unknown-place")),
    ("Everyone praised Zumbrel that day.", ("Zumbrel", "name.unknown")),
]


@pytest.mark.parametrize(("text", "expected"), FULL + TITLES + CONTEXT + REPEATS)
def test_finds_exactly_the_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_finds_no_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_reports_what_no_list_has(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text, guesses=True)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("They met Mrs. Ryom.", {"sex": "female", "part": "surname", "evidence": "title"}),
        ("His father, Jampel, is blind.", {"sex": "male", "evidence": "introduced"}),
        ("They held Eleanor Prowse.", {"sex": "female", "part": "full", "evidence": "list"}),
        ("They held Oleg K. there.", {"sex": "male", "part": "initials"}),
        ("Qelsang, 42, ran a shop.", {"evidence": "age"}),
        ("Translated by Odrun Vesely.", {"evidence": "credit", "part": "full"}),
        ('Known to all as "Badger," he fled.', {"evidence": "quoted"}),
    ],
)
def test_facts(text: str, facts: dict[str, str]) -> None:
    value = NAMES.names(text)[0].value()
    assert {k: value.fact(k) for k in facts} == facts


def test_value_is_known_without_its_title() -> None:
    assert [n.value().text for n in NAMES.names("Dr. Hyon Myong Suk and U Hla Myint met.")] == [
        "hyon myong suk",
        "hla myint",
    ]


def test_second_mentions_carry_their_evidence() -> None:
    names = NAMES.names("Police held Ho Kwang Il. They asked Ho again.")
    assert [n.evidence for n in names] == ["list", "repeat"]
    assert names[1].part == "surname"


def test_analyze_gives_presidio_results() -> None:
    results = NAMES.analyze("They held Ho Kwang Il.", [])
    assert [(r.entity_type, r.start, r.end) for r in results] == [(K, 10, 21)]
    assert results[0].recognition_metadata["value"].text == "ho kwang il"
    assert set(BUILTIN) <= set(NAMES.supported_entities)


def test_proper_names_are_rows_of_capitals() -> None:
    rows = proper_names("Then Ludwig van Hoof met R. Oss. She left.")
    assert [[w.text for w in r.words] for r in rows] == [["Then", "Ludwig", "Hoof"], ["R.", "Oss"],
                                                        ["She"]]  # fmt: skip
    assert [r.opens for r in rows] == [True, False, True]


def test_a_long_row_of_anything_comes_to_an_end() -> None:
    for piece in (
        "Kim ",
        "A. ",
        "JANG ",
        "Pak Chol ",
        '"Kim ',
        "Kim de la ",
        "U Hla ",
        "the Kim's ",
        "known as ",
        "(",
    ):
        NAMES.names(piece * 8000)


PIECES = (
    """Kim Chol So the An in said Mr. Dr. U Saw A--- K. "Otter," surnamed known as, 42 (42) 's """
    """County village Maria Ivan Ivanov al-Assad van . , ' -- 김철수 ( ) JANG May Rose Operation"""
)
WORDS = st.sampled_from([*PIECES.split(" "), "\n\n"])


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text(text: str) -> None:
    folded = fold(text).text
    last = 0
    for name in NAMES.names(folded):
        assert last <= name.start < name.end <= len(folded)
        assert folded[name.start : name.end].strip() == folded[name.start : name.end]
        assert folded[name.end - 2 : name.end] != "'s"
        assert 0 < name.score <= 1
        assert re.search(r"\w", folded[name.start : name.end])
        last = name.end
