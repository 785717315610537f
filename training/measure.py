"""Figures of texts left out of training, beside the rules and a regex for capitals."""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.detection import tab
from benchmarks.detection.score import EXCUSED
from benchmarks.detection.systems import KINDS, capitals
from benchmarks.detection.systems import Span as Finding
from benchmarks.reports import ANNOTATED, SETS, figures, outcomes
from redactor.config import Config, Detect
from redactor.detect.normalise import fold
from redactor.detect.resolve import Detection
from redactor.detect.tagger.court import Court, masks
from redactor.detect.tagger.mentions import mentions
from redactor.detect.tagger.recognizer import THRESHOLD
from redactor.model import Detail, Document
from redactor.pipeline import Pipeline
from training.corpora import NAMED, Labelled, re3d
from training.court import Judgments, fold_of, left_out, probabilities
from training.fit import fit
from training.material import Material
from training.rows import OUTSIDE, examples

FOLDS = 3
LEFT_OUT = (("re3d", "*"), ("gum", "news"), ("gum", "interview"), ("tab", "*"), ("wnut17", "*"))
"""What is left out together: a set, or a part of one. Wikipedia's part of re3d never teaches."""
_FAMILIES = frozenset({"PER", "LOC", "ORG", "TIME"})
_MASKING = ("entity_recall_direct", "entity_recall_quasi", "token_recall", "token_precision")
Span = tuple[int, int]
Key = tuple[str, str]
Found = Mapping[Key, Sequence[Span]]


@dataclass
class Tally:
    """Counts of one source: mentions wholly covered, and flagged words that lie in a mention."""

    covered: int = 0
    mentions: int = 0
    right: int = 0
    flagged: int = 0

    def __str__(self) -> str:
        recall = self.covered / self.mentions if self.mentions else 0.0
        precision = self.right / self.flagged if self.flagged else 0.0
        return f"{recall:.3f} @ {precision:.3f}"


def measure_quickly(material: Material, folder: Path) -> None:
    """Print the table of one fold: what a model says of a third of the texts it never saw."""
    texts = {(t.source, t.name): t for t in _measured(material, folder)}
    seen = _models(folder, [("fold", "0")])
    print("\n".join(_table(material, texts, seen, {"tagger": seen})))


def measure(material: Material, folder: Path, page: Path) -> None:
    """Print every table and put them into a page, between its `figures` marks."""
    texts = {(t.source, t.name): t for t in _measured(material, folder)}
    rules = Pipeline(Config(detect=Detect(tagger="off")))
    details = {k: rules.detect(Document(t.name, t.text)).details for k, t in texts.items()}
    by_rules = {k: _of_rules(d) for k, d in details.items()}
    regex = capitals()
    by_capitals = {k: [(s.start, s.end) for s in regex(t.text)] for k, t in texts.items()}
    lines: list[str] = []
    crossed = _models(folder, [("fold", str(n)) for n in range(FOLDS)])
    apart = _models(folder, list(LEFT_OUT))
    for title, by_tagger in (
        (f"Cross-validation by document, {FOLDS} folds", crossed),
        ("Left-out sources", apart),
    ):
        lines += ["", f"**{title}** (names covered @ token precision; times in brackets)", ""]
        both = {k: [*by_rules[k], *spans] for k, spans in by_tagger.items()}
        systems = {"capitals regex": by_capitals, "rules": by_rules, "tagger": by_tagger,
                   "rules and tagger": both}  # fmt: skip
        lines += _table(material, texts, by_tagger, systems)
    lines += ["", "**Masking court cases** (`eval_tab.py`; the tagger by cross-validation)", ""]
    lines += _masking(material, folder, texts, details, crossed)
    lines += ["", "**Whole reports**, rules alone and with the tagger", "", *_reports(folder)]
    print("\n".join(lines))
    _put(page, lines)


def _measured(material: Material, folder: Path) -> Iterator[Labelled]:
    yield from (t for t in material.texts if t.source != "presidio_research")
    yield from (t for t in re3d(folder / "re3d") if t.part == "Wikipedia")


def _held(text: Labelled, source: str, part: str) -> bool:
    if source == "fold":
        return fold_of(text.name, FOLDS) == int(part)
    return text.source == source and part in ("*", text.part)


def _models(folder: Path, held: Sequence[Key]) -> dict[Key, list[Span]]:
    """Train one model for each part held out; return what each sees in its part."""
    out: dict[Key, list[Span]] = {}
    with ProcessPoolExecutor(max_workers=2) as pool:
        for key, found in zip(held, pool.map(_without, [folder] * len(held), held), strict=True):
            print(f"measured without {key[0]} {key[1]}", file=sys.stderr, flush=True)
            out |= found
    return out


def _without(folder: Path, held: Key) -> dict[Key, list[Span]]:
    material = Material.gather(folder)
    known = [t for t in material.texts if not _held(t, *held)]
    rows = material.rows(known, variants=True)
    with tempfile.TemporaryDirectory() as scratch:
        model = fit(rows, material.lexical(known, rows), Path(scratch) / "tagger.crf")
    out = {}
    for text in _measured(material, folder):
        if _held(text, *held):
            folded = fold(text.text)
            seen = mentions(model.read(folded.text, material.words), folded.text, THRESHOLD)
            out[text.source, text.name] = [folded.back(m.start, m.end) for m in seen]
    return out


def _of_rules(details: Sequence[Detail]) -> list[Span]:
    return [(d.start, d.end) for d in details if _FAMILIES.intersection(KINDS.get(d.kind, ()))]


def _table(
    material: Material, texts: Mapping[Key, Labelled], held: Iterable[Key],
    systems: Mapping[str, Found],
) -> list[str]:  # fmt: skip
    cells: dict[str, dict[str, str]] = defaultdict(dict)
    keys = [k for k in held if texts[k].complete]
    for name, found in systems.items():
        names: dict[str, Tally] = defaultdict(Tally)
        times: dict[str, Tally] = defaultdict(Tally)
        for key in keys:
            text = texts[key]
            for source in {text.source, f"{text.source} {text.part.replace('_', ' ')}"}:
                _count(material, text, found[key], names[source], NAMED)
                _count(material, text, found[key], times[source], frozenset({"DATETIME"}))
        for where, tally in names.items():
            time = times[where]
            share = f" ({time.covered / time.mentions:.2f})" if time.mentions else ""
            cells[where][name] = f"{tally}{share}"
    head: list[str] = ["source", *systems]
    lines = [f"| {' | '.join(head)} |", f"| --- |{' ---: |' * len(systems)}"]
    for place in sorted(s for s in cells if s not in ("tab typed", "wnut17 wnut17")):
        lines.append(f"| {place} | {' | '.join(cells[place][s] for s in systems)} |")
    return lines


def _count(
    material: Material, text: Labelled, spans: Sequence[Span], tally: Tally, labels: frozenset[str]
) -> None:
    hidden = {i for a, b in spans for i in range(a, b)}
    for start, end, label in text.marks:
        if label in labels:
            excused = {
                start + i for m in EXCUSED.finditer(text.text[start:end]) for i in range(*m.span())
            }
            tally.mentions += 1
            tally.covered += set(range(start, end)) - excused <= hidden
    for example in examples(text, material.words):
        known = zip(example.offsets, example.row.words, example.labels, strict=True)
        for (start, _), word, marked in known:
            if start in hidden and word[0].isalnum() and marked is not None:
                tally.flagged += 1
                tally.right += marked != OUTSIDE


def _masking(
    material: Material, folder: Path, texts: Mapping[Key, Labelled],
    details: Mapping[Key, Sequence[Detail]], tagger: Found,
) -> list[str]:  # fmt: skip
    judgments = Judgments.of(material)
    odds = dict(probabilities(judgments, left_out(judgments)))
    by_text = {t.text: k for k, t in texts.items() if k[0] == "tab"}

    def rules(text: str) -> list[Finding]:
        return [Finding(d.start, d.end, ()) for d in details[by_text[text]] if masks(d)]

    def alone(text: str) -> list[Finding]:
        return [Finding(a, b, ()) for a, b in tagger[by_text[text]]]

    def both(text: str) -> list[Finding]:
        kept = {i for d in details[by_text[text]] if d.keep for i in range(d.start, d.end)}
        free = [s for s in alone(text) if not kept.issuperset(range(s.start, s.end))]
        return [*rules(text), *free]

    bench = Court(Pipeline(Config()).book, material.flags)

    def court(text: str) -> list[Finding]:
        key = by_text[text]
        found = Detection(tuple(details[key]), ())
        made = bench.decided(Document(key[1], text), found, odds[key[1]])
        return [Finding(d.start, d.end, ()) for d in made.details if masks(d)]

    lines = ["| set | system | direct | quasi | token recall | token precision |",
             "| --- | --- | ---: | ---: | ---: | ---: |"]  # fmt: skip
    systems: dict[str, Callable[[str], list[Finding]]] = {
        "capitals regex": capitals(), "rules": rules, "tagger": alone, "rules and tagger": both,
        "court profile": court,
    }  # fmt: skip
    for name, file in tab.FILES.items():
        for system, find in systems.items():
            got = tab.measure(folder / "tab", file, find, None, 0)
            cells = ["-" if got[k] is None else f"{got[k]:.3f}" for k in _MASKING]
            lines.append(f"| {name} | {system} | {' | '.join(cells)} |")
    return lines


def _reports(folder: Path) -> list[str]:
    lines = ["| reports | system | found | protect altered | keep altered |",
             "| --- | --- | ---: | ---: | ---: |"]  # fmt: skip
    gold = folder.parent / "reports" / "gold"
    places = [*((ANNOTATED / s, s) for s in SETS), *([(gold, "gold")] if gold.is_dir() else [])]
    for switch in ("off", "builtin"):
        pipeline = Pipeline(Config(detect=Detect.model_validate({"tagger": switch})))
        for place, name in places:
            got = figures(list(outcomes(pipeline, place)))
            keys = ("recall protect and flag", "protect altered", "keep altered")
            cells = (f"{100 * got[k][0] / max(1, got[k][1]):.1f}%" for k in keys)
            system = "rules" if switch == "off" else "rules and tagger"
            lines.append(f"| {name} | {system} | {' | '.join(cells)} |")
    return [*lines[:2], *sorted(lines[2:])]


def _put(page: Path, lines: Sequence[str]) -> None:
    """Replace what stands between the page's marks."""
    if not page.is_file():
        return
    text = page.read_text(encoding="utf-8")
    start, end = "<!-- figures -->", "<!-- /figures -->"
    if start in text and end in text:
        before, after = text.split(start)[0], text.split(end)[1]
        new = f"{before}{start}\n" + "\n".join(lines).strip() + f"\n{end}{after}"
        page.write_text(new, encoding="utf-8")
