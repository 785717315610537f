"""The report for a person at a terminal: who is at risk, why, what changed, what is left to do.

Made from the plain data of `contract.py`, so it can never show more than the JSON does.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from redactor.model import PROTECTED
from redactor.report.figures import chain, people

Object = dict[str, Any]
_COLOURS = {
    "critical": "bold red",
    "high": "red",
    "moderate": "yellow",
    "low": "green",
    "minimal": "dim green",
}
_ORDER = tuple(_COLOURS)
_MOST_ROWS = 12
_SHOWN_FROM = "moderate"
_SOURCE_LENGTH = 48


def render(document: Object) -> RenderableType:
    """Return everything that is to be said about one document."""
    versions: Object = document["versions"]
    parts: list[RenderableType] = [_heading(document["document"])]
    parts += _section("Who is at risk", _who(document))
    parts += _section("Why", _why(document))
    if versions:
        for audience, version in versions.items():
            parts += _section(_verdict(audience, version), _changes(document, version))
    else:
        parts += _section("Found", _found(document))
    parts += _section("For an editor to decide", _decisions(document))
    return Group(*parts, Text())


def console(stderr: bool = False) -> Console:
    """Return a console that honours NO_COLOR, FORCE_COLOR and narrow windows."""
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=False)


def plain(words: str) -> str:
    """Return words without line breaks and without anything that steers a terminal."""
    flat = " ".join(words.split())
    return "".join(c if c.isprintable() else "�" for c in flat)


def _heading(name: str) -> Text:
    return Text(plain("standard input" if name == "-" else name), style="bold underline")


def _section(title: str | Text, body: RenderableType | None) -> list[RenderableType]:
    if body is None:
        return []
    head = title if isinstance(title, Text) else Text(title, style="bold")
    return [Text(), head, Padding(body, (0, 0, 0, 2))]


def _grade(name: str) -> Text:
    return Text(name, style=_COLOURS.get(name, ""))


def _at_risk(document: Object) -> list[Object]:
    return [p for p in document["persons"] if p["role"] in PROTECTED and p["risk"]]


def _who(document: Object) -> RenderableType:
    persons = _at_risk(document)
    if not persons:
        return Text("Nobody who needs protection was found.")
    persons.sort(key=_danger)
    versions: Object = document["versions"]
    grave = [p for p in persons if _danger(p)[0] <= _ORDER.index(_SHOWN_FROM)]
    parts: list[RenderableType] = []
    if grave:
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        table.add_column("", max_width=30)
        for name in ("as written", *versions):
            table.add_column(plain(name), no_wrap=bool(versions))
        for person in grave:
            _person_rows(table, person, versions)
        parts.append(table)
    rest = [plain(p["id"]) for p in persons if p not in grave]
    if rest:
        parts.append(Text(f"{', '.join(rest)}: low or minimal as written", style="dim"))
    return Group(*parts)


def _person_rows(table: Table, person: Object, versions: Object) -> None:
    head = Text.assemble((plain(person["id"]), "bold"), f" {plain(person['description'])}")
    if person["role"] not in person["description"]:
        head.append(f", {plain(person['role'])}", style="dim")
    table.add_row(head)
    for adversary, risk in person["risk"].items():
        first = _grade(risk["grade"])
        if not versions:
            first.append(f"  {people(risk)}", style="dim")
        cells = [Text("  " + plain(adversary)), first]
        for version in versions.values():
            left = version["persons"].get(person["id"], {}).get(adversary)
            cells.append(_grade(left["grade"]) if left else Text("-", style="dim"))
        table.add_row(*cells)


def _danger(person: Object) -> tuple[int, float]:
    """Sort the worst first: by the gravest grade, then by the fewest people."""
    risks = person["risk"].values()
    return min((_ORDER.index(risk["grade"]), risk["low"]) for risk in risks)


def _worst(document: Object) -> tuple[Object, str, Object] | None:
    """Return person, adversary and risk of the highest grade, the fewest people first."""
    risks = [(p, a, r) for p in _at_risk(document) for a, r in p["risk"].items()]
    if not risks:
        return None
    return min(risks, key=lambda entry: (_ORDER.index(entry[2]["grade"]), entry[2]["low"]))


def _why(document: Object) -> RenderableType | None:
    worst = _worst(document)
    if worst is None or worst[2]["grade"] == "minimal":
        return None
    person, adversary, risk = worst
    rows: list[RenderableType] = [
        Text.assemble(
            (plain(person["id"]), "bold"),
            f" to the {plain(adversary)}: " if adversary != "neighbours" else " to neighbours: ",
            _grade(risk["grade"]),
            f", {people(risk)}",
        )
    ]
    for position in risk["direct"]:
        finding = document["findings"][position]
        rows.append(Text(f"  identified by a {finding['kind']} alone, {_where(finding)}"))
    steps = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), show_header=False)
    steps.add_column(justify="right", no_wrap=True)
    for amount, words, source in chain(risk["factors"]):
        source = textwrap.shorten(plain(source), _SOURCE_LENGTH, placeholder=" ...")
        steps.add_row(amount, Text.assemble(plain(words), (f"  {source}", "dim")))
    return Group(*rows, Padding(steps, (0, 0, 0, 2)))


def _where(finding: Object) -> str:
    return f"{finding['line']}:{finding['column']}"


def _verdict(audience: str, version: Object) -> Text:
    state = ("cleared", "bold green") if version["cleared"] else ("NOT CLEARED", "bold red")
    head = Text.assemble((plain(audience), "bold"), "  ", state, "  left: ")
    head.append_text(_grade(version["grade"]))
    if version["file"]:
        head.append(f"  {plain(version['file'])}", style="dim")
    return head


def _changes(document: Object, version: Object) -> RenderableType:
    """Return what became what, the same replacement of the same thing on one row."""
    findings: list[Object] = document["findings"]
    rows: dict[tuple[str, str, str], list[str]] = {}
    for edit in version["edits"]:
        parts = [findings[i] for i in edit["findings"]]
        kinds = ", ".join(dict.fromkeys(p["kind"] for p in parts))
        where = _where(min(parts, key=lambda p: p["start"])) if parts else f"at {edit['start']}"
        rows.setdefault((kinds, edit.get("text", ""), edit["replacement"]), []).append(where)
    if not rows:
        return Text("Nothing had to change.")
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for (kinds, before, after), places in list(rows.items())[:_MOST_ROWS]:
        shown = Text(plain(before), style="strike dim") if before else Text()
        new = Text(plain(after)) if after.strip() else Text("(cut)", style="dim")
        cells = [Text(_places(places), style="dim"), Text(kinds, style="dim"), shown, new]
        table.add_row(*(cells if before else [cells[0], cells[1], cells[3]]))
    more = len(rows) - _MOST_ROWS
    return Group(table, Text(f"and {more} more", style="dim")) if more > 0 else table


def _places(places: list[str]) -> str:
    return places[0] if len(places) == 1 else f"{places[0]} +{len(places) - 1}"


def _found(document: Object) -> RenderableType | None:
    open_findings = [f for f in document["findings"] if not f["keep"]]
    if not open_findings:
        return None
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for finding in open_findings:
        about = finding["person"] or finding["role"]
        table.add_row(
            Text(_where(finding), style="dim"),
            _grade(finding["grade"]),
            Text(plain(f"{finding['kind']} of {about}" if about != "none" else finding["kind"])),
            Text(plain(finding.get("text", finding["reason"]))),
        )
    kept = len(document["findings"]) - len(open_findings)
    return Group(table, Text(f"{kept} public facts stay as written", style="dim"))


def _decisions(document: Object) -> RenderableType | None:
    asked: dict[tuple[str, str], list[int]] = {}
    for question in document["questions"]:
        key = (question["person"] or "", question["question"])
        lines = asked.setdefault(key, [])
        if question["line"] not in lines:
            lines.append(question["line"])
    rows: list[RenderableType] = list(_obstacles(document["versions"]))
    for (person, words), lines in list(asked.items())[:_MOST_ROWS]:
        who = f" ({plain(person)})" if person else ""
        numbers = ", ".join(map(str, sorted(lines)))
        rows.append(Text(f"line{'s' * (len(lines) > 1)} {numbers}{who}: {plain(words)}"))
    if len(asked) > _MOST_ROWS:
        rows.append(Text(f"and {len(asked) - _MOST_ROWS} more questions", style="dim"))
    return Group(*rows) if rows else None


def _obstacles(versions: Object) -> Iterable[Text]:
    """Yield what stands in the way, said once for all versions it stands in the way of."""
    standing: dict[tuple[int, str], list[str]] = {}
    for audience, version in versions.items():
        for obstacle in version["obstacles"]:
            key = (obstacle["line"], obstacle["reason"])
            names = standing.setdefault(key, [])
            if audience not in names:
                names.append(audience)
    for (line, reason), names in standing.items():
        yield Text.assemble(
            (plain(", ".join(names)), "bold red"), f" line {line}: cut or change - {plain(reason)}"
        )
