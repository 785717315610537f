"""`redactor rules new`: a rule to start from."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated, Literal, Optional

import typer

from redactor.cli import options

Template = Annotated[
    Literal["place", "pattern", "list"],
    typer.Argument(metavar="place|pattern|list", help="What the rule is to find."),
]
Name = Annotated[
    str, typer.Argument(metavar="NAME", help='Name of the place or the rule: "Riverside Flats".')
]
Folder = Annotated[
    Optional[Path],  # noqa: UP045  typer reads this at run time
    typer.Option(
        "--output", "-o", metavar="DIR", help="Folder for it; else that of the configuration."
    ),
]


def new_rule(
    template: Template, name: Name, output: Folder = None, config: options.ConfigFile = None
) -> None:
    """Write a commented rule to start from, with examples. Never writes over a file."""
    from redactor.cli.session import configure
    from redactor.errors import ConfigError
    from redactor.files import Output, write
    from redactor.rules.new import draft

    settings = configure(config)
    folder = output or (settings.rules[0] if settings.rules else None)
    if folder is None:
        raise ConfigError(
            "no folder for it: give one with -o, or name it in rules: (redactor.yaml)"
        )
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"{folder}: is not a folder")
    made = draft(template, name, folder, settings.default_country)
    write([Output(made.path, made.text.encode())])
    known = output is None or output.resolve() in [rules.resolve() for rules in settings.rules]
    where = "" if known else f" --rules {shlex.quote(str(folder))}"
    here = Path.cwd()
    path = made.path.relative_to(here) if made.path.is_relative_to(here) else made.path
    typer.echo(f"wrote {path}")
    typer.echo("Put your own words and examples into it, then test it:")
    typer.echo(f"  redactor rules test --rule {made.id}{where}")
