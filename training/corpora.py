"""The annotated sets as texts with labelled stretches, each with what its annotators looked for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.detection.names import lower_words, name_part
from benchmarks.detection.sets import conll_rows, web_anno
from benchmarks.detection.texts import Mention, from_bio

LABELS = ("PERSON", "LOC", "ORG", "DATETIME", "QUANTITY", "DEM", "CODE", "MISC")
UNKNOWN = "?"
"""The label of a stretch of which nothing is known: it is neither taught nor measured."""
_ALL = frozenset(LABELS)
_RE3D = {
    "Person": "PERSON", "Location": "LOC", "Organisation": "ORG", "Temporal": "DATETIME",
    "Quantity": "QUANTITY", "Money": "QUANTITY", "Nationality": "DEM", "DocumentReference": "MISC",
    "Weapon": UNKNOWN, "MilitaryPlatform": UNKNOWN,
}  # fmt: skip
_GUM = {
    "person": "PERSON", "place": "LOC", "organization": "ORG", "time": "DATETIME",
    "quantity": "QUANTITY", "event": UNKNOWN, "object": UNKNOWN, "abstract": UNKNOWN,
}  # fmt: skip
_WNUT = {
    "person": "PERSON", "location": "LOC", "corporation": "ORG", "group": "ORG",
    "product": UNKNOWN, "creative-work": UNKNOWN,
}  # fmt: skip
_PRESIDIO = {
    "PERSON": "PERSON", "GPE": "LOC", "STREET_ADDRESS": "LOC", "ZIP_CODE": "LOC",
    "ORGANIZATION": "ORG", "DATE_TIME": "DATETIME", "AGE": "DEM", "NRP": "DEM",
    "TITLE": UNKNOWN, "CREDIT_CARD": "CODE", "PHONE_NUMBER": "CODE", "EMAIL_ADDRESS": "CODE",
    "DOMAIN_NAME": "CODE", "IBAN_CODE": "CODE", "US_SSN": "CODE", "IP_ADDRESS": "CODE",
    "US_DRIVER_LICENSE": "CODE",
}  # fmt: skip
NAMED = frozenset({"PERSON", "LOC", "ORG"})
PERMISSIVE_RE3D = (
    "Australian_Department_of_Foreign_Affairs", "CENTCOM",
    "Delegation_of_the_European_Union_to_Syria", "UK_Government", "US_State_Department",
)  # fmt: skip
"""re3d's sources whose licences let weights ship (CC BY, public domain, EU notice, OGL)."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text. `complete`: the labels that its annotators marked wherever they occur.

    `marks`: (start, end, label), offsets in code points; `source` is the set, `part` what is left
    out together when a source is.
    """

    source: str
    part: str
    name: str
    text: str = field(repr=False)
    marks: tuple[tuple[int, int, str], ...] = field(repr=False)
    complete: frozenset[str]
    secret: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    """Stretches that annotators masked (TAB only)."""
    direct: tuple[tuple[int, int], ...] = field(default=(), repr=False)


def tab(folder: Path) -> Iterator[Labelled]:
    """European court cases; of those in both files, the one with every mention counts."""
    typed = json.loads((folder / "tab_typed_113.json").read_text(encoding="utf-8"))
    masks = json.loads((folder / "tab_dev127.json").read_text(encoding="utf-8"))
    seen = {d["doc_id"] for d in typed}
    for d in typed:
        yield _court(d, "typed", _ALL)
    for d in masks:
        if d["doc_id"] not in seen:
            yield _court(d, "masks", frozenset())


def _court(entry: dict[str, Any], part: str, complete: frozenset[str]) -> Labelled:
    annotators = entry["annotations"]
    if isinstance(annotators, str):
        import ast

        annotators = ast.literal_eval(annotators)
    mentions = [m for a in annotators.values() for m in a["entity_mentions"]]
    marks = {(m["start_offset"], m["end_offset"], m["entity_type"]) for m in mentions}
    spans = [(m["start_offset"], m["end_offset"], m["identifier_type"]) for m in mentions]
    return Labelled(
        "tab", part, entry["doc_id"], entry["text"], tuple(sorted(marks)), complete,
        tuple(sorted({(a, b) for a, b, kind in spans if kind != "NO_MASK"})),
        tuple(sorted({(a, b) for a, b, kind in spans if kind == "DIRECT"})),
    )  # fmt: skip


def re3d(folder: Path) -> Iterator[Labelled]:
    """Conflict reports on Syria and Iraq."""
    complete = frozenset({"PERSON", "LOC", "ORG", "DATETIME", "QUANTITY"})
    texts = []
    for path in sorted(folder.glob("*/*.conll")):
        read = from_bio(path.stem, conll_rows(path, "\t"), _RE3D, 1)
        texts.append((path.parent.name, read.name, read.text, read.mentions))
    yield from _named("re3d", texts, complete)


def gum(folder: Path) -> Iterator[Labelled]:
    """Wikinews reports and interviews."""
    complete = frozenset({"PERSON", "LOC", "ORG", "DATETIME", "QUANTITY"})
    texts = []
    for path in sorted(folder.glob("*.tsv")):
        read = web_anno(path, _GUM)
        texts.append((path.stem.split("_")[1], read.name, read.text, read.mentions))
    yield from _named("gum", texts, complete)


def wnut(folder: Path) -> Iterator[Labelled]:
    """Posts with rare names; nobody marked times or figures in them."""
    for path in sorted(folder.glob("*.conll")):
        rows: list[list[str]] = []
        sentences = number = 0
        for row in conll_rows(path, "\t"):
            rows.append(row if row and row[0].strip() else [])
            sentences += not rows[-1]
            if sentences == 50:
                yield _posts(path, number, rows)
                rows, sentences, number = [], 0, number + 1
        yield _posts(path, number, rows)


def _posts(path: Path, number: int, rows: list[list[str]]) -> Labelled:
    read = from_bio(f"{path.stem}-{number}", rows, _WNUT, 1)
    marks = tuple((m.start, m.end, m.family) for m in read.mentions)
    return Labelled("wnut17", "wnut17", read.name, read.text, marks, NAMED)


def presidio(folder: Path) -> Iterator[Labelled]:
    """Sentences made from templates, every mention marked."""
    complete = frozenset({"PERSON", "LOC", "ORG", "DATETIME", "CODE"})
    for path in sorted(folder.glob("*.json")):
        for number, item in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            marks = tuple(
                (s["start_position"], s["end_position"], _PRESIDIO.get(s["entity_type"], UNKNOWN))
                for s in item["spans"]
            )
            name = f"{path.stem}-{item['template_id']}-{number}"
            yield Labelled(
                "presidio_research", "presidio_research", name, item["full_text"], marks, complete
            )


READERS: dict[str, Callable[[Path], Iterator[Labelled]]] = {
    "tab": tab, "re3d": re3d, "gum": gum, "wnut17": wnut, "presidio_research": presidio,
}  # fmt: skip
"""Folder of `benchmarks` -> its reader: the sets whose licences let weights ship."""


def read(folder: Path) -> list[Labelled]:
    """Read every set that may teach.

    Raises:
        FileNotFoundError: if one is not there.
    """
    out: list[Labelled] = []
    for name, reader in READERS.items():
        if not (folder / name).is_dir():
            raise FileNotFoundError(f"no annotated texts at {folder / name}")
        out += reader(folder / name)
    return [t for t in out if t.source != "re3d" or t.part in PERMISSIVE_RE3D]


_Raw = tuple[str, str, str, tuple[Mention, ...]]


def _named(source: str, texts: list[_Raw], complete: frozenset[str]) -> Iterator[Labelled]:
    """Keep names; of "the young man", nothing is known: TAB would call some of it DEM."""
    lower = lower_words(t for _, _, t, _ in texts)
    short = {"PERSON": "PER"}
    for part, name, text, mentions in texts:
        marks: list[tuple[int, int, str]] = []
        for mention in mentions:
            family = mention.family
            if family not in NAMED:
                marks.append((mention.start, mention.end, family))
                continue
            whole = Mention(mention.start, mention.end, short.get(family, family))
            inner = name_part(text, whole, lower)
            if inner is None:
                marks.append((mention.start, mention.end, UNKNOWN))
                continue
            if inner.start > mention.start:
                marks.append((mention.start, inner.start, UNKNOWN))
            marks.append((inner.start, inner.end, family))
        yield Labelled(source, part, name, text, tuple(marks), complete)


_CAPITAL = re.compile(r"[A-Z]")


def unmarked_again(text: Labelled) -> Iterable[tuple[int, int]]:
    """Yield where a marked name stands once more without a mark: an oversight, most likely."""
    inside = [(a, b) for a, b, _ in text.marks]
    names = {text.text[a:b] for a, b, label in text.marks if label in NAMED}
    for name in sorted(n for n in names if len(n) > 2 and _CAPITAL.search(n)):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text.text):
            if not any(a < match.end() and match.start() < b for a, b in inside):
                yield match.span()
