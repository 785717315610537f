"""How fast detection is. `python -m benchmarks.speed [--quick]`.

Prints, on one core and on text made up from the project's samples:

- whole detection of a 4 KB report after start-up, beside Presidio's default recognizers on the same
  engine of tokens in the same run;
- whether the time grows in step with the text, from 4 KB to 1 MB;
- what the rulebook adds to a start beyond importing Presidio, with and without its cache.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.detection.systems import presidio_engine
from redactor.config import Config
from redactor.detect.names.lists import Lists
from redactor.detect.normalise import fold
from redactor.detect.particulars.lexicon import most_frequent
from redactor.detect.tagger.features import Words
from redactor.detect.tagger.flags import Flags
from redactor.detect.tagger.mentions import mentions
from redactor.detect.tagger.model import shipped
from redactor.detect.tagger.recognizer import THRESHOLD
from redactor.formats.interface import read
from redactor.model import Document
from redactor.pipeline import Pipeline

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
REPORT = 4096
SIZES = (4, 16, 64, 256, 1024)
DAY = date(2024, 5, 3)
_START = "import time, presidio_analyzer; a = time.perf_counter(); "
_BUILD = (
    "from redactor.config import Config; from redactor.pipeline import Pipeline; "
    "Pipeline(Config()); print(time.perf_counter() - a)"
)


def body(size: int) -> str:
    """Return `size` characters of sample reports, over and over."""
    whole = "\n\n".join(read(p).text for p in sorted(SAMPLES.glob("*.md")))
    return (whole * (size // len(whole) + 1))[:size]


def seconds(work: Callable[[], object], runs: int) -> float:
    """Return the median time of one call; the first only warms up."""
    times = []
    for number in range(runs + 1):
        start = time.perf_counter()
        work()
        if number:
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def one_report(pipeline: Pipeline, runs: int) -> tuple[float, float]:
    """Time a 4 KB report with this tool and with Presidio's defaults; return both in seconds."""
    text = body(REPORT)
    document = Document("speed", text, DAY)
    other = presidio_engine()
    ours = seconds(lambda: pipeline.detect(document), runs)
    theirs = seconds(lambda: other.analyze(text, language="en"), runs)
    for name, took in (("redactor, all rules", ours), ("Presidio's defaults", theirs)):
        print(f"{name:24} {took * 1000:8.1f} ms  {len(text) / took / 1e6:7.3f} MB/s")
    return ours, theirs


def growth(pipeline: Pipeline, sizes: tuple[int, ...]) -> list[tuple[int, float]]:
    """Time texts of growing size; return (KB, seconds)."""
    out = []
    for size in sizes:
        document = Document("speed", body(size * 1024), DAY)
        took = seconds(lambda d=document: pipeline.detect(d), 1 if size > 200 else 3)  # type: ignore[misc]
        out.append((size, took))
        print(f"{size:6} KB {took * 1000:10.1f} ms  {took / size * 1000:7.2f} ms per KB")
    return out


def tagger(pipeline: Pipeline) -> None:
    """Print how fast the tagger alone is, on one core, and how long its weights take to load."""
    start = time.perf_counter()
    model = shipped()
    loaded = time.perf_counter() - start
    words = Words(Flags.build(pipeline.book, Lists(pipeline.book)).of, most_frequent())
    text = fold(body(64 * 1024)).text
    took = seconds(lambda: mentions(model.read(text, words), text, THRESHOLD), 3)
    print(f"{'loading the weights':24} {loaded * 1000:8.1f} ms")
    print(f"{'tagging':24} {len(text) / took:8,.0f} characters a second")


def start_up(cache: Path | None, runs: int) -> float:
    """Return the time from Presidio's import to a ready rulebook, in a process of its own."""
    times = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as empty:
            environment = {"XDG_CACHE_HOME": str(cache or empty), "PATH": "/usr/bin:/bin"}
            done = subprocess.run(
                [sys.executable, "-c", _START + _BUILD],
                check=True, capture_output=True, text=True, env=environment,
            )  # fmt: skip
        times.append(float(done.stdout))
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer runs, texts up to 64 KB")
    options = parser.parse_args()
    runs = 3 if options.quick else 15
    pipeline = Pipeline(Config())
    print("the tagger alone")
    tagger(pipeline)
    print(f"\na report of {REPORT // 1024} KB, after start-up")
    one_report(pipeline, runs)
    print("\nlonger texts")
    growth(pipeline, SIZES[:3] if options.quick else SIZES)
    print("\nstart-up beyond importing Presidio")
    print(f"{'first start, no cache':24} {start_up(None, 1) * 1000:8.0f} ms")
    with tempfile.TemporaryDirectory() as cache:
        start_up(Path(cache), 1)
        took = start_up(Path(cache), 2 if options.quick else 5)
        print(f"{'with the cache':24} {took * 1000:8.0f} ms")


if __name__ == "__main__":
    main()
