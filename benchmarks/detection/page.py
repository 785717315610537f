"""docs/benchmarks.md: the tables, and what their figures mean."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from pathlib import Path

_MASKING = """\
## Masking: the Text Anonymization Benchmark

European court cases in which annotators marked everything that could point to the applicant.
Scored by the benchmark's own script. An entity is masked when every mention of it that needs
masking is covered; *precision* is the share of masked words that the annotators masked too.

What counts as masked by this tool: every finding but those that a keep rule protects (countries,
national bodies, public figures, dates of laws), words for crowds ("officials"), and the kinds that
tell what was done, family ties, sex, ways of speaking and other particulars. Articles and
prepositions that a finding takes along for the sake of grammar are left out. A real version for the
public changes less: the tool works out whom a detail is about and leaves the rest.
"""
_MENTIONS = """\
## Mentions of people, places, organisations and times

Each cell is *recall / recall by any finding / precision*.

- **Recall**: share of the annotated mentions that findings of the same family wholly cover.
  Function words and punctuation are excused. Of a person, other findings may cover what stands
  before the name: "Foreign Minister Ana Ruiz" is a post and a name.
- **Recall by any finding**: share that findings of any family cover: a company taken for a person
  is still not overlooked.
- **Precision**: share of the findings of a family that touch an annotated mention of it. The sets
  leave out much that the tool looks for, and mark much that no tool of names can: it is a floor.
- Findings count whether a keep rule protects them or not: to keep a name it must be found.
- In gum and re3d a mention counts where it is a name; descriptions ("a young man"), pronouns and
  posts do not (see `benchmarks/detection/names.py`). Times all count. A country that acts ("Iraq
  said") is an organisation in re3d and a place to this tool.
- The tool's families: person = names; place = places and sites; organisation = bodies, workplaces,
  schools, units and sites; time = dates and times.
- "Presidio's defaults" are its predefined recognizers on the same engine of plain tokens, with no
  language model: all that Presidio knows without one. "Capitals regex" takes each row of words with
  a capital letter for a person, a place and an organisation at once, and numbers for times too.
"""


def write(path: Path, masking: list[str], mentions: list[str]) -> None:
    """Write the page."""
    today = date.today().isoformat()
    lines = [
        "# Benchmarks",
        "",
        f"Written on {today} by `python -m benchmarks.detection`, redactor "
        f"{version('redactor')}, Presidio {version('presidio-analyzer')}.",
        "The texts are not part of the project; nothing in the rules was copied from them.",
        "The tagger was trained on most of these sets, so here the rules stand alone; only on "
        "uner, which it never saw, is the whole tool measured. What it finds in texts left out of "
        "its training: [tagger.md](tagger.md).",
        "How fast it is: `python -m benchmarks.speed`. How well whole reports come out: "
        "`python -m benchmarks.gold`.",
        "",
        _MASKING,
        *masking,
        "",
        _MENTIONS,
        *mentions,
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
