"""An explanation for a person at a terminal, made from the plain data of `explain.py`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from redactor.model import Range
from redactor.report.chain import count, span
from redactor.report.terminal import _grade, plain

Object = dict[str, Any]
_MOST_PLACES = 3
_SOURCE_LENGTH = 160
_KEY = "people likely to fit, graded by the low end; x9: nine times as many, too few to show"
_SOME = 1.05
"""How many times more people must be expected for it to be said."""
GUESS = "guess"
"""What the rules give as the source of a figure that is from nowhere."""


def render_explanation(document: Object) -> RenderableType:
    """Return everything that is to be said about one document."""
    name = document["document"]
    parts: list[RenderableType] = [
        Text(plain("standard input" if name == "-" else name), style="bold underline")
    ]
    if not document["persons"]:
        parts += [Text(), Text("Nobody who needs protection was found.")]
    sources = _sources(document)
    for person in document["persons"]:
        parts += [Text(), *_person(person, sources)]
    if document["nobodys"]:
        parts += _section(
            "Counts for nobody; say whose it is in the decisions file if it should",
            _details(document["nobodys"], nobodys=True),
        )
    if document["unused_decisions"]:
        lines = [
            Text(f"line {one['line']}: {plain(one['why'])}", style="red")
            for one in document["unused_decisions"]
        ]
        parts += _section("Decisions that were not used", Group(*lines))
    if sources:
        table = _table()
        for source, number in sources.items():
            shown = textwrap.shorten(plain(source), _SOURCE_LENGTH, placeholder=" ...")
            table.add_row(Text(f"[{number}]"), Text(shown, style="dim"))
        parts += _section("Sources of the figures", table)
    return Group(*parts, Text())


def _sources(document: Object) -> dict[str, int]:
    """Number what figures are from; a bare guess needs no number."""
    found: dict[str, int] = {}
    for person in document["persons"]:
        for risk in person["risk"].values():
            for link in risk["chain"]:
                if link["source"] != GUESS:
                    found.setdefault(link["source"], len(found) + 1)
    return found


def _section(title: str | Text, body: RenderableType) -> list[RenderableType]:
    head = title if isinstance(title, Text) else Text(title, style="bold")
    return [Text(), Padding(head, (0, 0, 0, 2)), Padding(body, (0, 0, 0, 4))]


def _person(person: Object, sources: dict[str, int]) -> Iterable[RenderableType]:
    head = Text.assemble((plain(person["id"]), "bold reverse"), f" {plain(person['description'])}")
    if person["role"] not in person["description"]:
        head.append(f", {person['role']}")
    yield Text.assemble(head, " (a group)") if person["group"] else head
    if person["details"]:
        yield from _section("Theirs", _details(person["details"]))
    for adversary, risk in person["risk"].items():
        yield from _section(_heading(adversary, risk), _chain(risk, sources))
    yield from _section("What one change would do", _changes(person))
    for audience, way in person["ways"].items():
        yield from _section(_verdict(audience, way), _way(way, person))


def _details(details: Sequence[Object], nobodys: bool = False) -> RenderableType:
    table = _table()
    for one in details:
        notes = [] if one["own"] or nobodys else ["shared"]
        notes += ["identifies by itself"] if one["direct"] else []
        reason = Text(plain(one["reason"]))
        if one["unsure"] and not nobodys:
            reason.append("; unsure, for you to decide", style="yellow")
            reason.append(_if("if not theirs", one.get("otherwise", {})), style="dim")
        table.add_row(
            Text(_at(one), style="dim"),
            _what(one),
            Text(f"{one['confidence'] * 100:.0f}%"),
            Text.assemble((f"{', '.join(notes)}: " if notes else "", "dim"), reason),
        )
    return table


def _if(what: str, risks: Object) -> str:
    """Return what is left to the worst adversary: " (if not theirs: 40-130)"."""
    if not risks:
        return ""
    worst = min(risks.values(), key=lambda r: r["low"])
    return f" ({what}: {_span(worst)})"


def _heading(adversary: str, risk: Object) -> Text:
    whom = "To neighbours" if adversary == "neighbours" else f"To the {plain(adversary)}"
    head = Text.assemble((f"{whom}: ", "bold"), _grade(risk["grade"]), f", {_span(risk)}")
    if risk["known"]:
        head.append(", who knows them already through what happened", style="dim")
    return head


def _chain(risk: Object, sources: dict[str, int]) -> RenderableType:
    table = _table()
    table.add_column(justify="right", no_wrap=True)
    for link in risk["chain"]:
        source = Text("a guess " if link["guess"] else "", style="yellow")
        if link["source"] in sources:
            source.append(f"[{sources[link['source']]}]", style="dim")
        where = _places(link["details"]) if link["role"] != "population" else ""
        table.add_row(
            Text(link["does"]),
            Text.assemble(plain(link["label"]), (f"  {where}" if where else "", "dim")),
            Text(f"-> {_span(link['left'])}"),
            source,
        )
    rows: list[RenderableType] = [table]
    kinds: dict[str, list[Object]] = {}
    for direct in risk["direct"]:
        kinds.setdefault(direct["kind"], []).append(direct)
    for kind, same in kinds.items():
        rows.append(Text(f"= 1: {kind} identifies by itself, {_places(same)}"))
    if not kinds:
        rows.append(Text(f"= {_span(risk)}"))
    return Group(*rows)


def _changes(person: Object) -> RenderableType:
    adversaries = list(person["base"])
    table = _table(show_header=True)
    for name in ("", "", *adversaries):
        table.add_column(plain(name))
    named = any(change["direct"] for change in person["changes"])
    now = person["risk"] if not named else person["base"]
    words = "as written, what identifies by itself gone" if named else "as written"
    table.add_row(Text(), Text(words), *(_cell(now[a]) for a in adversaries))
    idle: list[str] = []
    for change in sorted(person["changes"], key=lambda c: _best(c, now)):
        if not _rows(table, change, now, adversaries) and not change["direct"]:
            idle.append(f"{_what(change['details'][0]).plain} {_places(change['details'])}")
    for cue in person["cues"]:
        low, high = (count(cue["people"][end]) for end in ("low", "high"))
        known = f"{low}-{high}" if low != high else low
        words = (
            f"if not only {known} could know it" if cue["counts"] else f"if only {known} know it"
        )
        if _differs(cue["otherwise"], now):
            _row(table, Text(_at(cue), style="dim"), words, cue["otherwise"], now, adversaries)
        else:
            idle.append(f"who could know {_at(cue)}")
    narrowest = person["narrowest"]
    if narrowest is not None:
        words = "without this sentence: it narrows most"
        _row(table, Text(_at(narrowest), style="bold"), words, narrowest["without"], now,
             adversaries)  # fmt: skip
    rows: list[RenderableType] = [Text(_KEY, style="dim"), table]
    if idle:
        rows.append(Text(f"by itself no change: {', '.join(idle)}", style="dim"))
    return Group(*rows)


def _rows(table: Table, change: Object, now: Object, adversaries: Sequence[str]) -> bool:
    """Add the rungs that differ from the one before; tell whether there was one."""
    before, first = now, True
    for option in change["options"]:
        if not _differs(option["risk"], before):
            continue
        where = Text(_places(change["details"]), style="dim") if first else Text()
        words = f"{_what(change['details'][0]).plain} -> {_rung(option)}"
        _row(table, where, words, option["risk"], now, adversaries)
        before, first = option["risk"], False
    return not first


def _row(
    table: Table, where: Text, words: str, risks: Object, now: Object, adversaries: Sequence[str]
) -> None:
    table.add_row(where, Text(plain(words)), *(_left(risks[a], now[a]) for a in adversaries))


def _cell(risk: Object) -> Text:
    return Text.assemble(f"{count(risk['mid'])} ", _grade(risk["grade"]))


def _left(risk: Object, now: Object) -> Text:
    """Say how many people, and where that does not show it, how many times more were expected."""
    cell = _cell(risk)
    if cell != _cell(now):
        return cell
    times = risk["expected"] / now["expected"] if now["expected"] else 1.0
    if times < _SOME:
        return Text("same", style="dim")
    return cell.append(f" x{times:,.2g}" if times < 10 else f" x{count(times)}", style="dim")


def _differs(risks: Object, others: Object) -> bool:
    ends = ("low", "mid", "high", "expected")
    return any(risks[a][end] != others[a][end] for a in risks for end in ends)


def _best(change: Object, now: Object) -> tuple[float, int]:
    """Sort first what helps most against the worst adversary."""
    worst = min(now, key=lambda a: (now[a]["low"], now[a]["expected"]), default=None)
    gains = [o["risk"][worst]["expected"] for o in change["options"]] if worst else []
    return -max(gains, default=0.0), int(change["details"][0]["start"])


def _verdict(audience: str, way: Object) -> Text:
    head = Text.assemble(("Cheapest way to ", "bold"), (plain(audience), "bold"), "  ")
    if not way["wanted"]:
        return head.append("no grade is asked for", style="dim")
    head.append(*(("reached", "bold green") if way["reached"] else ("OUT OF REACH", "bold red")))
    wanted: dict[str, list[str]] = {}
    for adversary, grade in way["wanted"].items():
        if grade != "critical":  # the worst there is: nothing is asked
            wanted.setdefault(grade, []).append(adversary)
    asked = ", ".join(f"{grade} for {' and '.join(who)}" for grade, who in wanted.items())
    words = f"wanted: {plain(asked)}, or better" if asked else "nothing is asked"
    return head.append(f"  {words}", style="dim")


def _way(way: Object, person: Object) -> RenderableType:
    rows: list[RenderableType] = []
    for title, steps in (
        ("never finer for this audience", [s for s in way["steps"] if s["always"]]),
        ("and to reach the grade", [s for s in way["steps"] if not s["always"]]),
        ("coarser still, for the sake of others", way["further"]),
    ):
        if steps:
            rows += [Text(f"{title}:", style="dim"), Padding(_steps(steps), (0, 0, 0, 2))]
    if not rows and way["reached"]:
        rows.append(Text("Nothing has to change."))
    for obstacle in way["obstacles"]:
        words = f"line {obstacle['line']}: cut or change - {plain(obstacle['reason'])}"
        rows.append(Text(words, style="red"))
    counted = [a for a in person["risk"] if a in way["wanted"]] or list(person["risk"])
    rows.append(_leaves("leaves", counted, person["risk"], way["left"]))
    if way["cut"]:
        rows.append(_leaves("with that cut", counted, way["left"], way["cut"]))
    return Group(*rows)


def _leaves(what: str, adversaries: Sequence[str], before: Object, after: Object) -> Text:
    left = Text(f"{what}: ")
    for number, adversary in enumerate(adversaries):
        left.append("; " if number else "")
        left.append(f"{plain(adversary)} {_span(before[adversary])} -> {_span(after[adversary])} ")
        left.append_text(_grade(after[adversary]["grade"]))
    return left


def _steps(steps: Sequence[Object]) -> Table:
    table = _table()
    for step in steps:
        table.add_row(
            Text(_places(step["details"]), style="dim"),
            Text(f"{_what(step['details'][0]).plain} -> {_rung(step)}"),
            Text(plain(step["finer"]) if not step["always"] else "", style="dim"),
        )
    return table


def _rung(step: Object) -> str:
    text = step.get("text")
    return plain(text if text else "gone" if text == "" else step["label"])


def _what(detail: Object) -> Text:
    words = detail.get("text")
    return Text(plain(words) if words else detail["kind"])


def _at(one: Object) -> str:
    return f"{one['line']}:{one['column']}"


def _places(details: Sequence[Object]) -> str:
    shown = [_at(d) for d in details[:_MOST_PLACES]]
    more = len(details) - len(shown)
    return ", ".join(shown) + (f" +{more}" if more else "")


def _span(risk: Object) -> str:
    return span(Range(risk["low"], risk["mid"], risk["high"]))


def _table(show_header: bool = False) -> Table:
    return Table(
        box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=show_header, header_style="dim"
    )
