"""`redactor explain`: why a person is graded so, and what would change it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal, Optional

import typer

from redactor.cli import options


def explain(
    path: Annotated[
        Optional[Path],  # noqa: UP045  typer reads this at run time
        typer.Argument(metavar="DRAFT", help="The draft; - reads standard input."),
    ] = None,
    person: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--person", metavar="ID", help="Only this one: p4, as scan calls them."),
    ] = None,
    audience: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--audience", metavar="NAME", help="Whose grade; can be repeated."),
    ] = None,
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", metavar="FORMAT", help="text or json.")
    ] = "text",
    show_text: options.ShowText = False,
    decisions: options.DecisionsFile = None,
    dateline: options.Dateline = None,
    config: options.ConfigFile = None,
    rules: options.RuleFolders = None,
    no_tagger: options.NoTagger = False,
    schema: Annotated[bool, typer.Option("--schema", help="Print the JSON Schema.")] = False,
) -> None:
    """Say why a person is graded so, and what each change would do.

    For everybody who is protected: the steps from a population to the
    people who fit, with the source of each; which details are theirs and
    how sure that is; what each single change would do; and the least that
    has to change to reach the grade of an audience.

    Exit code 0: the grade can be reached by writing coarser; 1: for
    somebody it cannot; 2: it could not be done.

    For example:

      redactor explain report.md

      redactor explain report.md --person p4 --audience public --show-text

      redactor explain report.md --format json > explain.json
    """
    from redactor.report.contract import dumps
    from redactor.report.explain import explain_schema, explanation_object

    if schema:
        sys.stdout.write(dumps(explain_schema()))
        return
    if path is None:
        raise typer.BadParameter("name a draft, or - for standard input")

    from redactor.cli.progress import PREPARING, waiting
    from redactor.cli.session import configure, read_drafts
    from redactor.errors import InputError
    from redactor.formats.interface import display

    if path.is_dir():
        raise InputError(f"{display(path)}: is a folder: explain takes one draft")
    settings = configure(config, rules, no_tagger)
    drafts = read_drafts([path], dateline, settings)
    (ruled,) = options.decided(drafts, decisions)

    from redactor.pipeline import Pipeline

    with waiting(PREPARING):
        pipeline = Pipeline(settings)
    made, unused = pipeline.explain(drafts[0].document, audience, person, ruled)
    data = explanation_object(made, unused, show_text=show_text)
    if format == "json":
        sys.stdout.write(dumps(data))
    else:
        from redactor.report.explain_terminal import render_explanation
        from redactor.report.terminal import console

        console().print(render_explanation(data))
    if not all(way.reached for case in made.persons for way in case.ways):
        raise typer.Exit(1)
