"""Read the annotated sets of `../shared/benchmarks` where they lie."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks.detection.names import lower_words, name_part
from benchmarks.detection.texts import Annotated, Builder, Mention, from_bio

_RE3D = {"Person": "PER", "Location": "LOC", "Organisation": "ORG", "Temporal": "TIME"}
_GUM = {"person": "PER", "place": "LOC", "organization": "ORG", "time": "TIME"}
_UNER = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}
_WNUT = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}
_PRESIDIO = {
    "PERSON": "PER", "GPE": "LOC", "STREET_ADDRESS": "LOC", "ORGANIZATION": "ORG",
    "DATE_TIME": "TIME",
}  # fmt: skip
_ENTITY = re.compile(r"(\w+)(?:\[(\d+)\])?")


def re3d(folder: Path) -> Iterator[Annotated]:
    """Conflict reports on Syria and Iraq; only mentions that are names, and times."""
    paths = sorted(folder.glob("*/*.conll"))
    yield from _named([from_bio(p.stem, conll_rows(p, "\t"), _RE3D, 1) for p in paths])


def gum(folder: Path) -> Iterator[Annotated]:
    """Wikinews reports and interviews; only mentions that are names, and times."""
    yield from _named([web_anno(p, _GUM) for p in sorted(folder.glob("*.tsv"))])


def uner(folder: Path) -> Iterator[Annotated]:
    """Reviews, mails and web pages, one document each."""
    for path in sorted(folder.glob("*.iob2")):
        rows: list[list[str]] = []
        number = 0
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# newdoc") and rows:
                number += 1
                yield from_bio(f"{path.stem}-{number}", rows, _UNER, 1)
                rows = []
            if not line.startswith("#"):
                rows.append(line.split("\t")[1:3])
        yield from_bio(f"{path.stem}-last", rows, _UNER, 1)


def wnut(folder: Path) -> Iterator[Annotated]:
    """Comments and posts with rare names: the dev set, a hundred sentences to a text."""
    for path in sorted(folder.glob("emerging.dev.conll")):
        rows: list[list[str]] = []
        sentences = 0
        for row in conll_rows(path, "\t"):
            rows.append(row)
            sentences += not row
            if sentences == 100:
                yield from_bio(f"{path.stem}", rows, _WNUT, 1)
                rows, sentences = [], 0
        yield from_bio(path.stem, rows, _WNUT, 1)


def presidio(folder: Path) -> Iterator[Annotated]:
    """Sentences made from templates."""
    for path in sorted(folder.glob("*.json")):
        for number, item in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            mentions = tuple(
                Mention(s["start_position"], s["end_position"], _PRESIDIO[s["entity_type"]])
                for s in item["spans"]
                if s["entity_type"] in _PRESIDIO
            )
            yield Annotated(f"{path.stem}-{number}", item["full_text"], mentions)


SETS: dict[str, tuple[str, Callable[[Path], Iterator[Annotated]]]] = {
    "gum": ("gum", gum),
    "re3d": ("re3d", re3d),
    "uner": ("uner_ewt", uner),
    "wnut17": ("wnut17", wnut),
    "presidio_research": ("presidio_research", presidio),
}
"""Name of a set -> its folder and its reader."""


def conll_rows(path: Path, separator: str) -> Iterator[list[str]]:
    """Yield the cells of every line; an empty row ends a sentence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.split(separator) if line.strip() else []


def _named(texts: list[Annotated]) -> Iterator[Annotated]:
    """Drop descriptions ("a young man"); a time need not be a name."""
    lower = lower_words(t.text for t in texts)
    for whole in texts:
        parts = (
            m if m.family == "TIME" else name_part(whole.text, m, lower) for m in whole.mentions
        )
        kept = dict.fromkeys(p for p in parts if p is not None)
        yield Annotated(whole.name, whole.text, tuple(kept))


def web_anno(path: Path, labels: Mapping[str, str]) -> Annotated:
    """Read WebAnno TSV: token, then nested entities as `person[1]|organization[4]`."""
    rows: list[list[str]] = []
    numbers: list[int] = []
    spans: dict[str, tuple[int, int, str]] = {}
    token = -1
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("#") or len(cells) < 4:
            if not line.strip() and rows and rows[-1]:
                rows.append([])
            continue
        rows.append([cells[2], "O"])
        token += 1
        numbers.append(token)
        for match in _ENTITY.finditer(cells[3]):
            family = labels.get(match[1])
            if family is not None:
                key = match[2] or f"single {token}"
                first = spans[key][0] if key in spans else token
                spans[key] = (first, token, family)
    plain = from_bio(path.stem, rows, {}, 1)
    offsets = _token_offsets(rows)
    mentions = tuple(Mention(offsets[a][0], offsets[b][1], f) for a, b, f in spans.values())
    return Annotated(path.stem, plain.text, mentions)


def _token_offsets(rows: list[list[str]]) -> list[tuple[int, int]]:
    """Return where each token stands in the text that `from_bio` makes of the same rows."""
    builder = Builder()
    for row in rows:
        if row:
            builder.add(row[0])
        else:
            builder.end_line()
    return builder.spans
