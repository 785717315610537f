"""What is taken out leaves no hole: commas, brackets, conjunctions and capitals close up."""

from __future__ import annotations

import pytest

from tests.wording.cases import Want, gone, phrase, reword

CASES = [
    ("The source, whose son guards the river, wept.", [gone("whose son guards the river")],
     "The source wept."),
    ("The partner, who lives in the north, said so.", [gone("who lives in the north", "place")],
     "The partner said so."),
    ("A cook who walks with a cane wept.", [gone("walks with a cane", "health")], "A cook wept."),
    ("A cook, who walks with a cane, wept.", [gone("walks with a cane", "health")], "A cook wept."),
    ("He wept. He has one arm. He left.", [gone("He has one arm.")], "He wept. He left."),
    ("He wept. He has one arm. He left.", [gone("He has one arm")], "He wept. He left."),
    ("He left with a cough, carrying rice.", [gone("with a cough", "health")],
     "He left, carrying rice."),
    ("In tears, he left.", [gone("In tears", "health")], "He left."),
    ("Limping badly, he left.", [gone("Limping badly", "health")], "He left."),
    ("He sold rice – dyed red – at night.", [gone("dyed red")], "He sold rice at night."),
    ("He sold rice (dyed red) at night.", [gone("dyed red")], "He sold rice at night."),
    ("He sold rice (dyed red).", [gone("dyed red")], "He sold rice."),
    ("He sold rice, dyed red.", [gone("dyed red")], "He sold rice."),
    ("He left, dragging his leg, at night.", [gone("dragging his leg", "health")],
     "He left at night."),
    ("They are of the Karen and Mon peoples.", [gone("Karen and", "ethnicity")],
     "They are of the Mon peoples."),
    ("An ethnic Chinese trader fled.", [gone("ethnic Chinese", "ethnicity")], "A trader fled."),
    ("A Christian aunt fled.", [gone("Christian", "religion")], "An aunt fled."),
    ("A welder fled.", [gone("welder", "occupation")], "A person fled."),
    ("The welder fled.", [gone("welder", "occupation")], "The person fled."),
    ("Two welders fled.", [gone("welders", "occupation")], "Two people fled."),
    ("Welder Kim fled.", [gone("Welder", "occupation")], "Kim fled."),
    ("A man, Kim, and two women fled.", [gone("Kim", "name")], "A man and two women fled."),
    ("He lost 300 yuan.", [gone("300 yuan", "amount")], "He lost an undisclosed amount."),
    ("He served in Unit 861 for years.", [gone("Unit 861", "military_unit")],
     "He served for years."),
    ("Unit 861 was sent home.", [gone("Unit 861", "military_unit")], "A unit was sent home."),
    ("He recalled a man who had one arm.", [gone("a man who had one arm")],
     "He recalled someone."),
    ("Everybody paid in the past six months was called.", [gone("six months", "time")],
     "Everybody paid was called."),
    # capitals and headlines
    ("Chongjin trader held\n\nHe fled.", [phrase("Chongjin trader", "a trader", "occupation")],
     "A trader held\n\nHe fled."),
    ("Police Hold Chongjin Fish Trader\n\nHe fled.",
     [phrase("Chongjin Fish Trader", "market vendor", "occupation")],
     "Police Hold Market Vendor\n\nHe fled."),
    ("Anger Grows in Hyesan After Raid\n\nHe fled.", [phrase("in Hyesan", "in the north", "place")],
     "Anger Grows in the North After Raid\n\nHe fled."),
    ("TRADER HELD IN HYESAN\n\nHe fled.", [phrase("HYESAN", "the north", "place")],
     "TRADER HELD IN THE NORTH\n\nHe fled."),
    ("HYESAN, North Korea -- He fled.", [Want("HYESAN", "place", "Ryanggang Province", "proper")],
     "RYANGGANG PROVINCE, North Korea -- He fled."),
    # white space is kept
    ("Hyesan\n\nHe fled.", [gone("Hyesan", "place")], "\n\nHe fled."),
    ("He fled on\nFriday with rice.", [gone("Friday", "date")], "He fled with rice."),
    ("- Kim: a cook\n- Pak: a welder\n", [gone("Kim", "name")],
     "- A person: a cook\n- Pak: a welder\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "wants", "after"), CASES, ids=[c[0] for c in CASES])
def test_a_removal_closes_up(before, wants, after):
    assert reword(before, wants) == after
