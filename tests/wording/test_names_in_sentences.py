"""Names give way to a descriptor, to the apposition beside them, or to nothing."""

from __future__ import annotations

import pytest

from tests.wording.cases import gone, name, noun, province, reword

CASES = [
    # a descriptor
    ("Kim said so.", [name("Kim", "the woman")], "The woman said so."),
    ("Kim's phone was taken.", [name("Kim", "the woman")], "The woman's phone was taken."),
    ("Kim’s phone was taken.", [name("Kim", "the woman")], "The woman’s phone was taken."),
    ("Kim's phones were taken.", [name("Kim", "the residents")],
     "The residents' phones were taken."),
    ("They called Kim at night.", [name("Kim", "the woman")], "They called the woman at night."),
    ("Mr. Kim said so.", [name("Kim", "the man")], "The man said so."),
    ("They asked Ms. Kim twice.", [name("Kim", "the woman")], "They asked the woman twice."),
    ("Captain Kim said so.", [name("Kim", "the man")], "The captain said so."),
    ("The Kim family was moved.", [name("Kim", "the woman")], "The woman's family was moved."),
    ("Kim and Pak were fined.", [name("Kim", "the woman"), name("Pak", "the man")],
     "The woman and the man were fined."),
    ("Kim and Pak were fined.", [name("Kim", "a resident"), name("Pak", "a resident")],
     "Two residents were fined."),
    ("Police released Kim, but not Pak.", [name("Kim", "the man"), name("Pak", "the woman")],
     "Police released the man, but not the woman."),
    ("The late Kim was loved.", [name("Kim", "the teacher")], "The late teacher was loved."),
    ('"Yuras N.," a roofer, was beaten.', [name("Yuras N.", "the man")], "A roofer was beaten."),
    ('A man known as "Tiger" ran the gang.', [gone("Tiger", "name")], "A man ran the gang."),
    # the apposition takes over
    ("Kim, an ethnic Chinese trader in Sinuiju, said by phone that it was over.",
     [gone("Kim", "name")],
     "An ethnic Chinese trader in Sinuiju said by phone that it was over."),
    ("Kim, an ethnic Chinese trader in Sinuiju, said so.", [name("Kim", "the woman")],
     "An ethnic Chinese trader in Sinuiju said so."),
    ("Kim, her brother, said so.", [gone("Kim", "name")], "Her brother said so."),
    ("On the 13th, Kim, a trader in Sinuiju, said so.", [gone("Kim", "name")],
     "On the 13th, a trader in Sinuiju said so."),
    ("According to Kim, a trader in Sinuiju, stalls were empty.", [gone("Kim", "name")],
     "According to a trader in Sinuiju, stalls were empty."),
    ("It was over, said Kim, a trader in Sinuiju.", [gone("Kim", "name")],
     "It was over, said a trader in Sinuiju."),
    ("They held Kim, a trader, and fined her.", [gone("Kim", "name")],
     "They held a trader and fined her."),
    ("They held Kim, a trader, who wept.", [gone("Kim", "name")], "They held a trader, who wept."),
    ("Kim, a welder in Sinuiju, said so.",
     [gone("Kim", "name"), noun("welder", "official"), province("Sinuiju", "North Pyongan")],
     "An official in North Pyongan Province said so."),
    ("Kim, 28, a welder, was held.", [gone("Kim", "name"), gone("28", "age")],
     "A welder was held."),
    # participles
    ("The third, surnamed Rim, vanished.", [gone("Rim", "name")], "The third vanished."),
    ("The third, surnamed Rim, vanished.", [name("Rim", "the man")], "The third vanished."),
    ("A man called Yun with a burn held it.", [gone("Yun", "name")], "A man with a burn held it."),
    ("An officer named Yun held it.", [gone("Yun", "name")], "An officer held it."),
    ("A cook, known as Granny Pak, wept.", [gone("Granny Pak", "name")], "A cook wept."),
    ("The attic of a woman known here as Kim (a pseudonym) was searched.", [gone("Kim", "name")],
     "The attic of a woman was searched."),
    ("A broker identified only by his surname, Kim, fled.", [gone("Kim", "name")],
     "A broker fled."),
    ("A broker by the name of Kim fled.", [gone("Kim", "name")], "A broker fled."),
    ("He is called Yun and sells rice.", [gone("Yun", "name")],
     "He is not named here and sells rice."),
    ("His name is Yun.", [gone("Yun", "name")], "His name is withheld."),
    ("She now goes by Kim.", [gone("Kim", "name")], "She now goes unnamed here."),
    # a noun before the name says enough
    ("His father, Jamyang, is nearly blind.", [gone("Jamyang", "name")],
     "His father is nearly blind."),
    ("His father, Jamyang, is nearly blind.", [name("Jamyang", "the man")],
     "His father is nearly blind."),
    ("Her brother Jamyang is blind.", [gone("Jamyang", "name")], "Her brother is blind."),
    ("They asked his father, Jamyang.", [gone("Jamyang", "name")], "They asked his father."),
    ("Rice trader Kim said so.", [gone("Kim", "name")], "A rice trader said so."),
    ("They held trader Kim in May.", [name("Kim", "the woman")], "They held the trader in May."),
    # pseudonyms, and names that nothing stands for
    ("Kim (a pseudonym) fled.", [name("Kim", "the woman")], "The woman fled."),
    ("Kim (not her real name) fled.", [name("Kim", "a resident")], "A resident fled."),
    ("One, Choe (a pseudonym), paid.", [gone("Choe", "name")], "One paid."),
    ("Kim said so.", [gone("Kim", "name")], "A person said so."),
    ("Kim's phone was taken.", [gone("Kim", "name")], "A person's phone was taken."),
    ("They asked Kim twice.", [gone("Kim", "name")], "They asked a person twice."),
    ("Choe (pseudonym, 59, Haeju) crossed.",
     [name("Choe", "a woman"), gone("59", "age"), gone("Haeju", "place")], "A woman crossed."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "wants", "after"), CASES, ids=[c[0] for c in CASES])
def test_a_name_is_written_as_an_editor_would(before, wants, after):
    assert reword(before, wants) == after
