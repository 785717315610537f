"""Let every edit cover the whole of the details it writes anew.

The wording makes the smallest edits that work; an editor reads "Bago -> Bago Region" more easily
than an inserted "Region", and a log of changes should name what was changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from redactor.model import Edit


def widen(
    text: str, edits: Sequence[Edit], spans: Mapping[str, tuple[int, int]]
) -> tuple[Edit, ...]:
    """Return edits that make the same changes; those that would overlap become one.

    `spans` gives the (start, end) of details by id; `edits` must be disjoint and sorted.
    """
    groups: list[tuple[int, int, list[Edit]]] = []
    for edit in edits:
        near = [spans[d] for d in edit.details if d in spans]
        near = [(a, b) for a, b in near if a <= edit.end + 1 and edit.start <= b + 1]
        start = min([edit.start, *(a for a, _ in near)])
        end = max([edit.end, *(b for _, b in near)])
        members = [edit]
        while groups and groups[-1][1] > start:
            before = groups.pop()
            start, end = min(start, before[0]), max(end, before[1])
            members = before[2] + members
        groups.append((start, end, members))
    return tuple(_one(text, start, end, members) for start, end, members in groups)


def _one(text: str, start: int, end: int, members: list[Edit]) -> Edit:
    out, at = [], start
    for edit in members:
        out += [text[at : edit.start], edit.replacement]
        at = edit.end
    out.append(text[at:end])
    details = tuple(dict.fromkeys(d for e in members for d in e.details))
    reason = "; ".join(dict.fromkeys(e.reason for e in members if e.reason))
    return Edit(start, end, "".join(out), details, reason)
