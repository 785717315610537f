"""Measure detection on annotated texts. `python -m benchmarks.detection [--set tab] [--quick]`.

Reads `../shared/benchmarks` where it lies; without that folder there is nothing to measure and it
says so. Prints the figures of this tool, of Presidio's default recognizers on the same engine and
of a regex for capital letters, and writes them to docs/benchmarks.md when all sets were run.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.detection import page, tab, table
from benchmarks.detection.score import Score, measure
from benchmarks.detection.sets import SETS
from benchmarks.detection.systems import FINDERS, UNSEEN, Finder

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "benchmarks"
QUICK = 12


def main(arguments: list[str] | None = None) -> int:
    """Run the sets asked for; 0 also where there is no data."""
    options = _options(arguments)
    if not options.data.is_dir():
        print(f"benchmarks.detection: no annotated texts at {options.data}: nothing measured")
        return 0
    wanted = options.set or ["tab", *SETS]
    masking: dict[tuple[str, str], dict[str, Any]] = {}
    mentions: dict[tuple[str, str], dict[str, Score]] = {}
    for system, build in FINDERS.items():
        if options.only and system not in options.only:
            continue
        find = build()
        for name in wanted:
            if system == "redactor" and name not in UNSEEN:
                continue
            started = time.perf_counter()
            if name == "tab":
                _tab(options, system, find, masking)
            else:
                mentions[name, system] = _mentions(options, name, find)
            print(f"{system}: {name}: {time.perf_counter() - started:.0f} s", file=sys.stderr)
    tables = [*table.masking(masking), ""] if masking else []
    tables += table.mentions(mentions) if mentions else []
    print("\n".join(tables))
    _misses(options.misses, masking, mentions)
    if not (options.quick or options.set or options.only):
        page.write(
            ROOT / "docs" / "benchmarks.md", table.masking(masking), table.mentions(mentions)
        )
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.detection", description=__doc__)
    parser.add_argument("--set", action="append", choices=["tab", *SETS], help="only this set")
    parser.add_argument("--only", action="append", choices=list(FINDERS), help="only this system")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} documents of each set")
    parser.add_argument("--misses", type=int, default=0, help="list so many misses and slips")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with the annotated texts")
    return parser.parse_args(arguments)


def _tab(
    options: argparse.Namespace, system: str, find: Finder,
    masking: dict[tuple[str, str], dict[str, Any]],
) -> None:  # fmt: skip
    limit = QUICK if options.quick else None
    for name, file in tab.FILES.items():
        masking[name, system] = tab.measure(options.data / "tab", file, find, limit, options.misses)


def _mentions(options: argparse.Namespace, name: str, find: Finder) -> dict[str, Score]:
    folder, read = SETS[name]
    texts = read(options.data / folder)
    return measure(islice(texts, QUICK) if options.quick else texts, find)


def _misses(
    number: int,
    masking: dict[tuple[str, str], dict[str, Any]],
    mentions: dict[tuple[str, str], dict[str, Score]],
) -> None:
    if not number:
        return
    for where, figures in masking.items():
        print(*where, {k: v for k, v in figures.items() if k != "leaks"})
        print("   missed:", *(f"{t}:{s!r}x{n}" for t, s, n in figures.get("leaks", [])))
    for where, scores in mentions.items():
        for family, score in scores.items():
            print(*where, family, f"{score.mentions} mentions, {score.findings} findings")
            print("   missed:", *(f"{s!r}x{n}" for s, n in score.missed.most_common(number)))
            print("   wrong:", *(f"{s!r}x{n}" for s, n in score.wrong.most_common(number)))


if __name__ == "__main__":
    sys.exit(main())
