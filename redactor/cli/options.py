"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, Optional

import typer

if TYPE_CHECKING:
    from redactor.cli.session import Draft
    from redactor.decisions import Decisions

Grade = Literal["minimal", "low", "moderate", "high", "critical"]

Drafts = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help="Drafts or folders; - reads standard input.")
]
ConfigFile = Annotated[
    Optional[Path],  # noqa: UP045  typer reads this at run time
    typer.Option("--config", metavar="FILE", help="Configuration file.", show_default=False),
]
RuleFolders = Annotated[
    Optional[list[Path]],  # noqa: UP045
    typer.Option("--rules", metavar="DIR", help="More rules, over those of the packs."),
]
Dateline = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--dateline", metavar="DATE", help="Day of the report: 2024-11-20."),
]
ShowText = Annotated[
    bool, typer.Option("--show-text", help="Show words of the draft. Mind who reads along.")
]
FailOn = Annotated[
    Optional[Grade],  # noqa: UP045
    typer.Option("--fail-on", metavar="GRADE", help="minimal, low, moderate, high or critical."),
]
NoTagger = Annotated[
    bool, typer.Option("--no-tagger", help="Only rules and lists; see detect: in the config.")
]
DecisionsFile = Annotated[
    Optional[Path],  # noqa: UP045
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="Editor's decisions; else NAME.decisions.yaml beside the draft.",
        show_default=False,
    ),
]


def decided(drafts: Sequence[Draft], named: Path | None) -> list[Decisions]:
    """Return an editor's decisions about each draft: of the file named, else of that beside it.

    Raises:
        ConfigError: if a file is not there or not valid, or one is named for several drafts.
    """
    from redactor.decisions import NONE, beside, read
    from redactor.errors import ConfigError

    if named is not None:
        if len(drafts) != 1:
            raise ConfigError("--decisions: a decisions file is about one draft; name only one")
        return [read(named)]
    found = [beside(draft.path) if draft.path is not None else None for draft in drafts]
    return [read(path) if path is not None and path.exists() else NONE for path in found]
