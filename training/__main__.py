"""Train the tagger that ships, and measure it.

`python -m training fit` rebuilds redactor/detect/tagger/weights.crf.xz and audits it,
`python -m training audit [--list]` looks for names in it, `python -m training measure` prints the
tables of docs/tagger.md (half an hour on two cores: every figure is of texts left out).
"""

from __future__ import annotations

import argparse
import lzma
import sys
import tempfile
import time
from pathlib import Path

from training.audit import features_of, leaks, lexical_words
from training.court import fit_court
from training.fit import fit
from training.material import Material

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "benchmarks"
WEIGHTS = ROOT / "redactor" / "detect" / "tagger" / "weights.crf.xz"
COURT = "court.crf.xz"
LARGEST = 3_000_000


def main(arguments: list[str] | None = None) -> int:
    """Do what is asked; 0 if all is well, 1 if the audit fails, 2 without data."""
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("what", choices=["fit", "audit", "measure"])
    parser.add_argument("--data", type=Path, default=DATA, help="folder with the annotated texts")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="the file to write or read")
    parser.add_argument("--quick", action="store_true", help="measure: one fold, some minutes")
    parser.add_argument("--list", action="store_true", help="audit: print every word it holds")
    options = parser.parse_args(arguments)
    try:
        material = Material.gather(options.data)
    except FileNotFoundError as error:
        print(f"training: {error}", file=sys.stderr)
        return 2
    if options.what == "measure":
        from training.measure import measure, measure_quickly

        if options.quick:
            measure_quickly(material, options.data)
        else:
            measure(material, options.data, ROOT / "docs" / "tagger.md")
        return 0
    if options.what == "fit":
        _fit(material, options.weights)
        size = fit_court(material, options.weights.parent)
        print(f"court profile: {size:,} bytes packed")
    return _audit(material, options.weights, options.list)


def _fit(material: Material, weights: Path) -> None:
    started = time.perf_counter()
    rows = material.rows(material.texts, variants=True)
    lexical = material.lexical(material.texts, rows)
    tokens = sum(len(r.row.words) for r in rows)
    print(f"{len(material.texts)} texts, {tokens:,} tokens with their variants")
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "weights.crf"
        fit(rows, lexical, path)
        packed = lzma.compress(path.read_bytes(), preset=9 | lzma.PRESET_EXTREME)
        weights.write_bytes(packed)
        size = path.stat().st_size
    seconds = time.perf_counter() - started
    print(f"{size:,} bytes of weights, {len(packed):,} packed, after {seconds:.0f} s")
    if len(packed) > LARGEST:
        raise SystemExit(f"too large to ship: more than {LARGEST:,} bytes")


def _audit(material: Material, weights: Path, every: bool) -> int:
    files = [weights, weights.parent / COURT]
    features = sorted({f for file in files if file.is_file() for f in features_of(file)})
    lexical = material.lexical(material.texts, material.rows(material.texts, variants=False))
    words = lexical_words(features)
    if every:
        for word in sorted(words):
            print(word)
    found = leaks(features, lexical)
    print(
        f"audit: {len(features):,} features, {len(words):,} whole words, {len(lexical.names):,} "
        f"words of personal names in the training texts, {len(found)} leak"
    )
    for feature in found:
        print(f"leak: {feature}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
