"""The whole way, on every sample and on reports thrown together: what always holds."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from redactor.apply import survivors
from redactor.formats.interface import read
from redactor.model import Document, Report
from tests.shipped import pipeline

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.md"))
AUDIENCES = ("desk", "partner", "public")
NAMES = [p.stem for p in SAMPLES]


@lru_cache
def report(name: str) -> Report:
    return pipeline().run(read(ROOT / "samples" / f"{name}.md"), AUDIENCES)


def texts(made: Report) -> dict[str, str]:
    return {v.plan.audience: v.text for v in made.versions}


def again(text: str, document: Document) -> str:
    """Redact a public version once more, for the public."""
    second = read(Path(document.name), text.encode(), document.dateline)
    return texts(pipeline().run(second, ("public",)))["public"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_was_removed_survives_in_any_version(name):
    made = report(name)
    for version in made.versions:
        assert survivors(version.text, made.details, version) == [], version.plan.audience


@pytest.mark.parametrize("name", NAMES)
def test_edits_are_disjoint_and_quote_the_original_around_them(name):
    made = report(name)
    for version in made.versions:
        at, out = 0, []
        for edit in version.edits:
            assert at <= edit.start < edit.end
            out += [made.document.text[at : edit.start], edit.replacement]
            at = edit.end
        assert "".join([*out, made.document.text[at:]]) == version.text


@pytest.mark.parametrize("name", NAMES)
def test_redacting_the_public_version_again_changes_nothing(name):
    made = report(name)
    once = texts(made)["public"]
    assert again(once, made.document).splitlines() == once.splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_copy_stays_copy(name):
    """No holes: doubled spaces, a space before a comma, an empty quote, a doubled article."""
    made = report(name)
    holes = re.compile(
        r"\S  \S|\w [,.;:!?](?:\s|$)|“\s*”|\(\s*\)|\b(?:a|an|the) (?:a|an|the)\b|,,|"
        r"(?<!\.)\.\.(?!\.)"
    )
    before = {m[0] for m in holes.finditer(made.document.text)}
    for audience in ("partner", "public"):
        found = [m[0] for m in holes.finditer(texts(made)[audience]) if m[0] not in before]
        assert found == [], audience


def newsroom(name: str) -> list[str]:
    gold = yaml.safe_load((ROOT / "samples" / f"{name}.gold.yaml").read_text(encoding="utf-8"))
    return [
        d["text"]
        for d in gold["details"]
        if d["about"] == "newsroom" and d["kind"] in ("name", "contact", "organisation")
        and {d[a] for a in AUDIENCES} == {"must-stay"}
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_the_newsroom_and_its_credits_stand_as_written(name):
    for audience, text in texts(report(name)).items():
        missing = [w for w in newsroom(name) if w not in text]
        assert missing == [], audience


def test_the_samples_credit_somebody():
    assert sum(bool(newsroom(name)) for name in NAMES) >= 8


@pytest.mark.parametrize("name", NAMES[::4])
def test_the_same_input_gives_the_same_output(name):
    second = pipeline().run(read(ROOT / "samples" / f"{name}.md"), AUDIENCES)
    assert second == report(name)


PRINT = """
import hashlib, sys
from pathlib import Path
from redactor.config import Config
from redactor.formats.interface import read
from redactor.pipeline import Pipeline
pipeline = Pipeline(Config())
for path in sys.argv[1:]:
    report = pipeline.run(read(Path(path)), ("desk", "partner", "public"))
    print(hashlib.sha256(repr(report).encode()).hexdigest())
"""


def test_the_same_input_gives_the_same_output_whatever_the_hash_seed():
    paths = SAMPLES[:6:3]
    done = subprocess.run(
        [sys.executable, "-c", PRINT, *map(str, paths)],
        env={**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    here = [hashlib.sha256(repr(report(p.stem)).encode()).hexdigest() for p in paths]
    assert done.stdout.split() == here


POOL = [
    "Ri Chol Min, a 34-year-old welder from Musan, was arrested in Chongjin on May 3.",
    "A source in Hyesan told Harbor Wire on Monday that rice was dear.",
    "Kim Jong Un visited the mine in April.",
    "“I saw them take my cousin away,” a source in North Hamgyong Province said.",
    "Pak Mi Ran, her mother, has tuberculosis and lives in Sunam District.",
    "The Ministry of State Security opened a case.",
    "He paid USD 50 and 1,200 yuan for two phones.",
    "Two women in their 40s were sentenced to five years in Hamhung last month.",
    "Call 191-260-1234 or write to rice.bowl77@mail.example after 9 p.m.",
    "The Eighth Party Congress was held in January 2021.",
    "Chongjin’s markets opened late; Chongjin residents complained.",
    "On New Year’s Day, a nurse at Chongjin No. 2 Hospital was dismissed.",
    "She is 28 and sells tofu outside Hyesan Market in Hyesan, Ryanggang Province.",
    "Many housewives in Sinuiju sold corn for 3,100 won a kilogram.",
    "Traders left for South Korea and the U.S. two years ago.",
    "Only his brother, a border guard of the 25th Brigade, knew.",
    "“They asked about my sister,” said Ri.",
    "It rained.",
]
CREDIT = "Translated by Ivy Marchbanks. Edited by Otto Prill."
STAND = {
    "Kim Jong Un visited the mine in April.": "Kim Jong Un",
    "The Ministry of State Security opened a case.": "Ministry of State Security",
    "The Eighth Party Congress was held in January 2021.": "2021",
    "Traders left for South Korea and the U.S. two years ago.": "South Korea and the U.S.",
}
DRAFTS = st.lists(st.sampled_from(POOL), min_size=1, max_size=6).flatmap(
    lambda sentences: st.lists(
        st.sampled_from([" ", "\n\n"]), min_size=len(sentences), max_size=len(sentences)
    ).map(lambda gaps: "".join(x for pair in zip(sentences, gaps, strict=True) for x in pair))
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.reuse, Phase.generate),  # shrinking a failure would take minutes
    report_multiple_bugs=False,
)
@given(DRAFTS)
def test_reports_thrown_together(body):
    document = Document("x.md", f"{body.strip()}\n\n{CREDIT}\n", date(2024, 6, 14), "markdown")
    made = pipeline().run(document, AUDIENCES)
    for version in made.versions:
        assert survivors(version.text, made.details, version) == []
        assert CREDIT in version.text
        for sentence, words in STAND.items():
            assert version.text.count(words) >= body.count(sentence) * (words in sentence)
    public = texts(made)["public"]
    for gone in ("Ri Chol", "Pak Mi Ran", "191-260", "rice.bowl77", "34-year"):
        assert gone not in public
    assert again(public, document) == public
    assert pipeline().run(document, AUDIENCES) == made
