"""What names nobody and still gives someone away: families of phrases, and what must stand."""

from __future__ import annotations

from datetime import date

import pytest

from redactor.formats.interface import read
from redactor.model import Report
from tests.shipped import pipeline

LEAD = "A source in North Hamgyong Province told Harbor Wire about a man and a woman.\n\n"


def report(sentence: str) -> Report:
    return pipeline().run(
        read(None, (LEAD + sentence + "\n").encode(), date(2024, 6, 14)), ("public",)
    )


def public(sentence: str) -> str:
    return report(sentence).versions[0].text


GOES = {
    "being the only one": [
        ("She was the sole woman on the crew.", "sole woman"),
        ("He was the single one of seven clerks who stayed.", "single one"),
        ("Nobody else on the quay owns a winch.", "Nobody else"),
        ("She was the first woman to captain a trawler.", "first woman"),
    ],
    "order and position": [
        ("His stall is the fourth on the left as you come in.", "fourth on the left"),
        ("The boat second from the end of the pier was burned.", "second from the end"),
        ("They sealed the shed with the anchor over the door.", "anchor"),
        ("She was held in the former tannery kitchen.", "tannery"),
    ],
    "small counts": [
        ("The four who signed have been dismissed.", "four"),
        ("In the drawer were sixty-one buttons.", "sixty-one"),
        ("She heads a cooperative of fourteen plots.", "fourteen"),
    ],
    "things and looks": [
        ("She brought in a jade-green electronic balance.", "jade-green"),
        ("The woman with the two white dogs kept it.", "dogs"),
        ("A man in a red padded coat was pushed into the van.", "padded"),
        ("He has a gold tooth.", "gold tooth"),
        ("She keeps bees behind the clinic.", "bees"),
    ],
    "habits and shifts": [
        ("Every Thursday he takes the ferry.", "Thursday"),
        ("He was on night duty when they came.", "night duty"),
        ("The woman, who weighs coal tubs at the pit, spoke.", "coal tubs"),
    ],
    "time in a place": [
        ("He has been eleven years on the same lathe.", "eleven"),
        ("She has weighed grain there since her husband drowned.", "drowned"),
    ],
    "time told by weather, work and mishaps": [
        ("He sold the looms the night after the last hailstorm.", "hailstorm"),
        ("Her cousin left just before the thaw on skis.", "thaw"),
        ("She went home on a foggy Saturday with her niece.", "foggy Saturday"),
        ("She lost her voice on the fourth morning.", "fourth"),
        ("She hid it by the morning after the inspection.", "inspection"),
    ],
    "units without a number": [
        ("Her brother is a conscript in a pontoon battalion.", "pontoon"),
        ("He served in the second platoon of a signals company.", "second platoon"),
    ],
    "small bodies and workplaces": [
        ("He typed for the Party bureau at the tram depot.", "tram depot"),
        ("He is peeling potatoes aboard a Spanish freighter.", "Spanish"),
        ("They slept in hut D-9 behind the kitchens.", "D-9"),
    ],
    "things of one person": [
        ("He brought a clarinet in a pillowcase.", "clarinet"),
        ("An aunt swore that the gloves were too small for him.", "gloves"),
        ("The landlord started trading with one borrowed mule.", "mule"),
        ("They give him his wages in salted plums.", "plums"),
    ],
    "where one person stood or lives": [
        ("The man was sitting by a weighbridge when they came.", "weighbridge"),
        ("His aunt lives opposite the chapel.", "chapel"),
        ("She saw leaflets fall from the bell tower of a chapel.", "bell tower"),
    ],
    "asides about a source": [
        ("The source, who once tuned the mayor's piano, wept.", "piano"),
        ("The older witness, who plucks geese in November, wept.", "geese"),
    ],
    "papers": [
        ("Her thumbprint is on the list.", "thumbprint"),
        ("She typed up the order.", "typed"),
        ("Three signed, one of them in green ink.", "green ink"),
    ],
    "vantage": [
        ("He watched through a crack in the door.", "crack"),
        ("A man who parks cars and sees the lobby through his booth spoke.", "lobby"),
        ('"I was standing behind the cart," he said.', "cart"),
    ],
    "names that are none": [
        ("The other children call him Little Aspirin.", "Aspirin"),
        ('He ended every sentence with "so it goes."', "so it goes"),
        ("He wrote under the name Drone_14.", "Drone_14"),
    ],
    "single acts": [
        ("He threw a shoe at the portrait.", "shoe"),
        ("It began with a quarrel over a piano.", "piano"),
        ("He lived by lashing himself to a fuel drum.", "drum"),
    ],
    "the first person": [
        ('"They came. I put my arm in a sling," she said.', "sling"),
        ('"My stall is next to his," she said.', "next to his"),
    ],
    "numbers that lead to somebody": [
        ("His handset, number ends 4471, was off.", "4471"),
        ("A lorry with Jagang plates took them.", "Jagang plates"),
        ("He was found on slip 640.", "640"),
    ],
    "pictures": [
        ("The man seen in this photo taken in Komsan in May is dead.", "photo taken"),
        ("She is second from left in the photograph.", "second from left"),
    ],
    "leftovers": [
        ("He fled. [TK: ask the driver how old she is]", "driver"),
        ("He fled.\n\nNOTE TO DESK: he is the brother of Tuesday's man.", "brother"),
        ("The clip (sora_at_mill.mp4) is on the drive.", "sora"),
    ],
    "terms and fines": [
        ("She was sentenced to three years of hard labor.", "three years"),
        ("He was docked two months' pay.", "two months"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "telling"), [pytest.param(*x, id=f"{f}: {x[1]}") for f in GOES for x in GOES[f]]
)
def test_what_gives_somebody_away_goes(sentence, telling):
    assert telling in LEAD + sentence
    assert telling not in public(sentence)


STANDS = [
    "The authorities work nights to finish the new apartments.",
    "Every Sunday people across the country listen to lectures.",
    "The only way to travel is by permit.",
    "It was the first missile test of the year.",
    "Farmers keep pigs and rabbits to meet their quotas.",
    "Women may not wear trousers in the street.",
    "The law provides for up to five years of hard labor.",
    '"Prices have doubled since spring," a source said.',
    '"People are hungry and the harvest is poor," a source said.',
    '"I think it will get worse," a source said.',
    "Soldiers in uniform guard the border.",
    "Many families sold their furniture to buy food.",
    "One in five children is stunted, UNICEF said.",
    "The ministry has run the program since 2016.",
    "The factory works around the clock.",
    "State media showed pictures taken at the farm.",
    "The White House said it was watching.",
    "A red flag flew over the square.",
    "Traders sell rice from stalls at the market.",
    "Kim Jong Un wore a gray suit at the parade.",
    "Students used to march every spring.",
    "The dispute over the islands goes on.",
    "Output fell after the drought by 8 percent.",
    "All workers attend lectures on Saturdays.",
    "Anyone traveling without a permit is fined.",
    "A soldier in the army gets little grain.",
    "Workers are paid in yuan.",
    "Half the country lives below the poverty line.",
    "State-owned companies have closed.",
]


@pytest.mark.parametrize("sentence", STANDS)
def test_what_is_said_of_everybody_stands(sentence):
    assert public(sentence) == LEAD + sentence + "\n"


ASKED = [
    ('"We in the yard knew it," he said.', "We in the yard knew it"),
    ("She has run the stall since 2016.", "has run the stall since 2016"),
    ("It came from two people who waited in the corridor.", "two people who waited"),
]


@pytest.mark.parametrize(("sentence", "words"), ASKED)
def test_what_is_unsure_is_put_to_the_editor(sentence, words):
    made = report(sentence)
    at = made.document.text.index(words)
    assert any(q.start <= at and at + len(words) <= q.end for q in made.questions)
