"""How well the tool does on the samples. `python -m benchmarks.gold [--misses N]`.

Prints recall of must-change details by kind, the share of them that the version really changes,
the share of must-stay text altered, attribution accuracy, and which versions are cleared.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from redactor.config import Config
from redactor.formats.interface import read
from redactor.model import Report
from redactor.pipeline import Pipeline

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
COVER = 0.8
AUDIENCES = ("desk", "partner", "public")


@dataclass(frozen=True)
class Gold:
    """One annotated detail with its place in the text."""

    start: int
    end: int
    kind: str
    about: str
    wanted: dict[str, str]
    text: str


def occurrences(text: str, words: str, nth: int) -> tuple[int, int]:
    """Return the span of the nth occurrence of `words`.

    Raises:
        ValueError: if there is none.
    """
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return at, at + len(words)


def read_gold(path: Path, text: str) -> list[Gold]:
    """Read a sample's gold file."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    out = []
    for entry in data["details"]:
        words = str(entry["text"])
        start, end = occurrences(text, words, entry.get("nth", 1))
        wanted = {a: entry[a] for a in AUDIENCES}
        out.append(Gold(start, end, entry["kind"], entry["about"], wanted, words))
    return out


def covered(start: int, end: int, spans: Sequence[tuple[int, int]]) -> float:
    """Return the share (0-1) of a span that other spans cover."""
    hit: set[int] = set()
    for a, b in spans:
        hit.update(range(max(start, a), min(end, b)))
    return len(hit) / (end - start)


def best(gold: Gold, report: Report) -> str | None:
    """Return whom the finding that fits a gold span best is about."""
    about = {o.detail: o.about for o in report.cast.owners}
    near = [d for d in report.details if d.start < gold.end and gold.start < d.end]
    if not near:
        return None
    chosen = max(
        near,
        key=lambda d: (min(d.end, gold.end) - max(d.start, gold.start), -(d.end - d.start)),
    )
    return about[chosen.id]


def sample_reports(pipeline: Pipeline) -> Iterator[tuple[str, Report, list[Gold]]]:
    """Run every annotated sample."""
    for path in sorted(SAMPLES.glob("*.gold.yaml")):
        draft = path.with_name(path.name.replace(".gold.yaml", ".md"))
        document = read(draft)
        yield draft.stem, pipeline.run(document, AUDIENCES), read_gold(path, document.text)


def measure(pipeline: Pipeline, misses: int = 0) -> dict[str, float]:
    """Print the table of the samples; return the figures that the project promises."""
    kinds: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    shown: list[str] = []
    print(f"{'sample':22}{'must-change found':>20}{'changed':>10}{'stay altered':>14}  cleared")
    for name, report, golds in sample_reports(pipeline):
        found = [(d.start, d.end) for d in report.details]
        versions = {v.plan.audience: v for v in report.versions}
        edits = {a: [(e.start, e.end) for e in versions[a].edits] for a in AUDIENCES}
        here: Counter[str] = Counter()
        for gold in golds:
            hit = covered(gold.start, gold.end, found) >= COVER
            wanted = gold.wanted["public"]
            if wanted != "must-stay":
                total["noticed of"] += 1
                total["noticed"] += hit
                if hit:
                    about = best(gold, report)
                    total["attributed of"] += 1
                    total["attributed"] += about == gold.about
                    if about != gold.about and misses:
                        shown.append(f"{name}: whom: {gold.about} not {about}: {gold.text!r}")
            for audience in AUDIENCES:
                wish = gold.wanted[audience]
                share = covered(gold.start, gold.end, edits[audience])
                if wish == "must-change":
                    here[f"{audience} must of"] += 1
                    here[f"{audience} must"] += share >= COVER
                if wish == "must-stay":
                    here[f"{audience} stay of"] += 1
                    here[f"{audience} stay"] += share > 0
                    if share and audience == "public":
                        shown.append(f"{name}: altered: {gold.kind} {gold.text!r}")
            if wanted == "must-change":
                kinds[gold.kind, "of"] += 1
                kinds[gold.kind, "found"] += hit
                here["found"] += hit
                changed = covered(gold.start, gold.end, edits["public"]) >= COVER
                kinds[gold.kind, "changed"] += changed
                if not hit or not changed:
                    what = "missed" if not hit else "not changed"
                    shown.append(f"{name}: {what}: {gold.kind} {gold.about} {gold.text!r}")
        total.update(here)
        clear = " ".join(f"{a}:{'yes' if versions[a].plan.cleared else 'NO'}" for a in AUDIENCES)
        print(
            f"{name:22}{_pc(here['found'], here['public must of']):>20}"
            f"{_pc(here['public must'], here['public must of']):>10}"
            f"{_pc(here['public stay'], here['public stay of']):>14}  {clear}"
        )
    print("\nrecall of must-change details by kind (found / changed in public)")
    for kind in sorted({k for k, _ in kinds}):
        n = kinds[kind, "of"]
        print(f"  {kind:14}{n:4}  {_pc(kinds[kind, 'found'], n)}  {_pc(kinds[kind, 'changed'], n)}")
    for audience in AUDIENCES:
        print(
            f"{audience}: must-change changed "
            f"{_pc(total[f'{audience} must'], total[f'{audience} must of'])}, must-stay altered "
            f"{_pc(total[f'{audience} stay'], total[f'{audience} stay of'])}"
        )
    figures = {
        "recall must-change": total["found"] / total["public must of"],
        "must-stay altered": total["public stay"] / total["public stay of"],
        "attribution": total["attributed"] / total["attributed of"],
        "recall of all that must be noticed": total["noticed"] / total["noticed of"],
    }
    for name, value in figures.items():
        print(f"{name}: {value:.3f}")
    for line in shown[:misses]:
        print("  ", line)
    return figures


def _pc(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "-"


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", type=int, default=0, help="list so many misses")
    measure(Pipeline(Config()), parser.parse_args().misses)


if __name__ == "__main__":
    main()
