"""`redactor scan`: what identifies whom, and how many people it could still be."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from redactor.cli import options

if TYPE_CHECKING:
    from redactor.model import Report


def scan(
    paths: options.Drafts = [],  # noqa: B006  typer copies it
    format: Annotated[
        Literal["text", "json"], typer.Option("--format", metavar="FORMAT", help="text or json.")
    ] = "text",
    fail_on: options.FailOn = None,
    show_text: options.ShowText = False,
    dateline: options.Dateline = None,
    decisions: options.DecisionsFile = None,
    config: options.ConfigFile = None,
    rules: options.RuleFolders = None,
    no_tagger: options.NoTagger = False,
    schema: Annotated[bool, typer.Option("--schema", help="Print the JSON Schema.")] = False,
) -> None:
    """Find what identifies people, and say how many they could still be.

    Exit code 0: nothing at or above --fail-on (default: high);
    1: something is; 2: it could not be done.

    For example:

      redactor scan report.md

      redactor scan drafts/ --format json --fail-on critical

      pandoc report.docx -t markdown | redactor scan -
    """
    from redactor.report.contract import document_object, dumps, scan_object
    from redactor.report.contract import schema as json_schema

    if schema:
        sys.stdout.write(dumps(json_schema()))
        return
    if not paths:
        raise typer.BadParameter("name a draft, a folder, or - for standard input")

    from redactor.cli.progress import PREPARING, track, waiting
    from redactor.cli.session import configure, put_to_editor, read_drafts

    settings = configure(config, rules, no_tagger)
    drafts = read_drafts(paths, dateline, settings)
    decided = options.decided(drafts, decisions)

    from redactor.pipeline import Pipeline

    with waiting(PREPARING):
        pipeline = Pipeline(settings)
    put = put_to_editor(pipeline.book)
    threshold = fail_on or settings.fail_on
    documents: list[dict[str, Any]] = []
    risky = False
    for draft, ruled in track([*zip(drafts, decided, strict=True)], "scanning"):
        report = pipeline.run(draft.document, (), ruled)
        risky = risky or _reaches(report, threshold)
        documents.append(document_object(report, show_text=show_text, put=put))
    if format == "json":
        sys.stdout.write(dumps(scan_object(documents)))
    else:
        from redactor.report.terminal import console, render

        out = console()
        for document in documents:
            out.print(render(document))
    if risky:
        raise typer.Exit(1)


def _reaches(report: Report, threshold: str) -> bool:
    from redactor.model import Grade
    from redactor.report.contract import protected, worst

    persons = protected(report)
    return bool(persons) and worst(report.risks, persons) >= Grade[threshold]
