"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, Optional

import typer

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
