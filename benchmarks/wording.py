"""Whether the versions read like edited copy. `python -m benchmarks.wording [--reports DIR]`.

Runs every sample (and, with `--reports DIR`, every text in `DIR/docs`), all three versions, and
looks for what no copy editor would let pass: doubled articles, prepositions that hang in the air,
orphan punctuation, lower-case sentence starts, empty words. Only what the original did not hold
already is counted. Prints the share of words changed per version and words per changed detail.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from redactor.config import Config
from redactor.errors import VerifyError
from redactor.formats.interface import read
from redactor.model import Document, Version
from redactor.pipeline import Pipeline
from redactor.wording.surface import article

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
AUDIENCES = ("desk", "partner", "public")
HANGING = "in|on|at|from|of|to|with|by|for|near|into|since|until|over|within|during|than|as"
PLACE = "in|on|at|from|to|of|near"
TITLES = "Mr|Mrs|Ms|Dr|Captain|Major|Colonel|General|Lieutenant|Sergeant|Judge|Comrade|Aunt"
VERBAL = r"\b(?:disposed|thought|taken|asked|dealings)"
END = r"(?=[,;:)]|[.!?](?:\s|$|[”\"]))"
NUMBER = "a few|several|many|some of the|two|three|dozens of|hundreds of|thousands of"
SINGULAR = (
    "sack|man|woman|person|worker|official|trader|house|day|week|month|year|vendor|soldier|child"
)
BAD = {
    "two determiners": r"(?<=\s|^|[“\"(])(?:an?|the|his|her|their|its) (?:an?|the)(?= \p{L})",
    "two prepositions": rf"\b(?:{PLACE}) (?:{PLACE}) (?!the other\b|all\b)",
    "on with a part of a month": r"\bon (?:early|mid|late)[ -]",
    "at or in with the wrong part": r"\bin the (?:start|beginning|end) of|\bat the middle of",
    "doubled word": r"\b(\p{L}{2,}) \1\b(?<!\b(?:had had|that that))",
    "doubled place": r"\b(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*),? (?:in )?\1\b",
    "preposition in the air": rf"(?<![\p{{L}}-])(?<!{VERBAL} )(?:{HANGING}){END}",
    "orphan punctuation": r" [,.;:!?](?=\s|$)|,,|,\.|\.,(?!\d)|\( | \)|\(\s*\)|\(,|;;|,;|“\s|\s”",
    "two spaces": r"(?<=\S)  +(?=\S)",
    "lower-case sentence start": r"(?:(?<=[.!?][”\"]? )|(?<=\n\n)|(?<=^title: ))\p{Ll}+",
    "brackets in brackets": r"\[\[|\]\]|\[\.\.\.\][.,]? \[\.\.\.\]",
    "since recently": r"\bsince recently|\buntil some time|\bwithin (?:some|several) time",
    "a certain date": r"\ba certain (?:date|time)(?! )|\ban identifying detail",
    "a few of one thing": rf"\b(?:{NUMBER}) (?:{SINGULAR})\b(?!-)",
    "says nothing": r"\b(?:is|was|as|became) an? person\b(?! who)|, an? person,|The person, the",
    "title before a descriptor": rf"\b(?:{TITLES})\.? (?:the|an?) \p{{Ll}}",
    "adverb for a noun": r"\b(?:in|by|of|from) (?:out of sight|nearby|recently|earlier|later)\b",
    "some time's": r"\bsome time['’]s|\bthe around|\bthe that\b|\ban of\b",
}
PATTERNS = {name: regex.compile(p, regex.MULTILINE) for name, p in BAD.items()}
ARTICLE = regex.compile(r"(?<![\p{L}\d-])(an?) (\[?[\p{L}\d][\p{L}\d.-]*)", regex.IGNORECASE)
WORD = regex.compile(r"[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*")
AROUND = 40


@dataclass(frozen=True)
class Hit:
    """One thing an editor would not let pass."""

    document: str
    audience: str
    pattern: str
    excerpt: str


def found(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield (name of the pattern, words, offset) for everything that looks bad."""
    for name, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            yield name, match[0], match.start()
    for match in ARTICLE.finditer(text):
        letter = match[1] == "A" and match.start() > 0 and text[match.start() - 1] == " "
        if match[1].casefold() != article(match[2]) and not letter:
            yield "a or an", match[0], match.start()


def hits(document: Document, version: Version) -> Iterator[Hit]:
    """Yield what a version holds more often than its original did."""
    before = Counter((name, words) for name, words, _ in found(document.text))
    for name, words, at in found(version.text):
        if before[name, words] > 0:
            before[name, words] -= 1
            continue
        excerpt = version.text[max(0, at - AROUND) : at + len(words) + AROUND]
        yield Hit(document.name, version.plan.audience, name, " ".join(excerpt.split()))


def words(text: str) -> int:
    """Return how many words a text has."""
    return len(WORD.findall(text))


def changed_words(document: Document, version: Version) -> int:
    """Return how many words of the original the edits of a version cover, kept ones aside."""
    return sum(
        sum(
            (
                Counter(WORD.findall(document.text[e.start : e.end]))
                - Counter(WORD.findall(e.replacement))
            ).values()
        )
        for e in version.edits
    )


def measure(pipeline: Pipeline, paths: list[Path]) -> list[Hit]:
    """Print all hits and the shares of words changed; return the hits."""
    bad: list[Hit] = []
    total: Counter[str] = Counter()
    for path in paths:
        document = read(path)
        try:
            versions = pipeline.run(document, AUDIENCES).versions
        except VerifyError as error:
            bad.append(Hit(document.name, "all", "not written", str(error)))
            continue
        for version in versions:
            audience = version.plan.audience
            bad.extend(hits(document, version))
            total[f"{audience} words"] += words(document.text)
            total[f"{audience} changed"] += changed_words(document, version)
            total[f"{audience} details"] += len({d for e in version.edits for d in e.details})
    for hit in bad:
        print(f"{hit.document} {hit.audience}: {hit.pattern}: ... {hit.excerpt} ...")
    print(f"\n{len(bad)} hit(s) in {len(paths)} documents, {len(AUDIENCES)} versions each")
    for audience in AUDIENCES:
        changed, details = total[f"{audience} changed"], total[f"{audience} details"]
        share = changed / max(1, total[f"{audience} words"])
        print(
            f"{audience:8} words changed {share:6.1%}   details changed {details:4}"
            f"   words per changed detail {changed / max(1, details):4.1f}"
        )
    return bad


def main() -> int:
    """Run the benchmark; exit code 1 if anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, help="a folder with docs/*.txt")
    arguments = parser.parse_args()
    paths = sorted(SAMPLES.glob("*.md"))
    if arguments.reports:
        paths += sorted((arguments.reports / "docs").glob("*.txt"))
        paths += sorted(arguments.reports.glob("*.txt"))
    return 1 if measure(Pipeline(Config()), paths) else 0


if __name__ == "__main__":
    raise SystemExit(main())
