"""How well the tool does on annotated reports it was not made for.

`python -m benchmarks.reports [SET | DIR ...] [--misses N]`: SET is `first`, `second` or `held-out`
(in `benchmarks/annotated`), DIR a folder with `gold.jsonl` and `docs/`.

found: the findings cover at least 80% of the characters of an annotated detail. altered: the edits
of the public version do; of what must be kept, a single edited character counts.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gold import COVER, Gold, best, covered, occurrences
from redactor.config import Config
from redactor.formats.interface import read
from redactor.model import Report
from redactor.pipeline import Pipeline

ANNOTATED = Path(__file__).parent / "annotated"
HELD_OUT = "held-out"
SETS = ("first", "second", HELD_OUT)


@dataclass(frozen=True)
class Outcome:
    """What became of one annotated detail. `about` is whom the tool takes it to be about."""

    report: str
    gold: Gold
    found: bool
    altered: float
    about: str | None

    @property
    def verdict(self) -> str:
        """Return protect, flag or keep."""
        return self.gold.wanted["public"]


def outcomes(pipeline: Pipeline, folder: Path) -> Iterator[Outcome]:
    """Run every report of a folder and look each annotated detail up."""
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        document = read(folder / "docs" / f"{entry['id']}.txt")
        report = pipeline.run(document, ("public",))
        for detail in entry["details"]:
            start, end = occurrences(document.text, detail["text"], detail["nth"])
            wanted = {"public": detail["verdict"]}
            gold = Gold(start, end, detail["kind"], detail["about"], wanted, detail["text"])
            yield _outcome(entry["id"], gold, report)


def _outcome(name: str, gold: Gold, report: Report) -> Outcome:
    findings = [(d.start, d.end) for d in report.details]
    edits = [(e.start, e.end) for e in report.versions[0].edits]
    return Outcome(
        name,
        gold,
        covered(gold.start, gold.end, findings) >= COVER,
        covered(gold.start, gold.end, edits),
        best(gold, report),
    )


def figures(every: list[Outcome]) -> dict[str, tuple[int, int]]:
    """Return name -> (right, of)."""
    private = [o for o in every if o.verdict != "keep"]
    protect = [o for o in private if o.verdict == "protect"]
    keep = [o for o in every if o.verdict == "keep"]
    found = [o for o in private if o.found]
    return {
        "recall protect and flag": (len(found), len(private)),
        "recall protect": (sum(o.found for o in protect), len(protect)),
        "protect altered": (sum(o.altered >= COVER for o in protect), len(protect)),
        "keep altered": (sum(o.altered > 0 for o in keep), len(keep)),
        "about the right one": (sum(o.about == o.gold.about for o in found), len(found)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=list(SETS), help="sets or folders")
    parser.add_argument("--misses", type=int, default=0, help="list so many misses")
    options = parser.parse_args()
    pipeline = Pipeline(Config())
    for name in options.sets:
        every = list(outcomes(pipeline, ANNOTATED / name if name in SETS else Path(name)))
        print(name)
        for what, (right, whole) in figures(every).items():
            print(f"  {what:24}{right:5} of {whole:<5}{100 * right / max(1, whole):6.1f}%")
        if name == HELD_OUT and options.misses:
            print("  the misses of the held-out set are not shown: rules must not follow them")
            continue
        kinds = Counter(o.gold.kind for o in every if o.verdict != "keep" and not o.found)
        print("  missed by kind:", ", ".join(f"{k} {n}" for k, n in kinds.most_common()))
        wrong = [o for o in every if (o.altered > 0) == (o.verdict == "keep") or not o.found]
        for o in [o for o in wrong if o.verdict != "flag" or not o.found][: options.misses]:
            state = "altered" if o.altered else "found" if o.found else "missed"
            print(
                "  "
                + " | ".join((o.report, o.verdict, o.gold.kind, o.gold.about, o.gold.text, state))
            )
    print()


if __name__ == "__main__":
    main()
