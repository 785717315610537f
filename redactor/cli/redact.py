"""`redactor redact`: write a version for every audience, and the risk report beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from redactor.cli import options

if TYPE_CHECKING:
    from redactor.cli.session import Draft
    from redactor.files import Output
    from redactor.model import Report, Version

STDIN_STEM = "stdin"
# Holds originals in all but name: stable labels instead of names, the rest as written.
_PRIVATE = frozenset({"desk"})


def redact(
    paths: options.Drafts,
    folder: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Where the versions go.")
    ],
    audience: Annotated[
        Optional[list[str]],  # noqa: UP045  typer reads this at run time
        typer.Option("--audience", metavar="NAME", help="Only this version; can be repeated."),
    ] = None,
    fail_on: options.FailOn = None,
    show_text: options.ShowText = False,
    dateline: options.Dateline = None,
    decisions: options.DecisionsFile = None,
    config: options.ConfigFile = None,
    rules: options.RuleFolders = None,
    no_tagger: options.NoTagger = False,
) -> None:
    """Write a version for every audience, and the risk report.

    From report.md it makes report.desk.md, report.partner.md,
    report.public.md and report.risk.json.

    Exit code 0: every version is cleared for its audience; 1: one is not,
    or still holds a risk at or above --fail-on; 2: it could not be done.

    For example:

      redactor redact report.md -o versions/

      redactor redact drafts/ -o versions/ --audience public --dateline 2024-11-20
    """
    from redactor.cli.progress import PREPARING, track, waiting
    from redactor.cli.session import configure, put_to_editor, read_drafts
    from redactor.files import write
    from redactor.report.contract import document_object, dumps

    settings = configure(config, rules, no_tagger)
    drafts = read_drafts(paths, dateline, settings)
    decided = options.decided(drafts, decisions)
    inputs = [draft.path for draft in drafts if draft.path is not None]
    _distinct(drafts, folder)

    from redactor.pipeline import Pipeline

    with waiting(PREPARING):
        pipeline = Pipeline(settings)
    wanted = audience or settings.audiences or None
    put = put_to_editor(pipeline.book)

    documents: list[dict[str, Any]] = []
    failed = False
    for draft, ruled in track([*zip(drafts, decided, strict=True)], "redacting"):
        report = pipeline.run(draft.document, wanted, ruled)
        files = {v.plan.audience: _name(draft, v.plan.audience) for v in report.versions}
        outputs = [_output(folder, report, v, files[v.plan.audience]) for v in report.versions]
        document = document_object(report, show_text=show_text, put=put, files=files)
        outputs.append(_risk(folder, draft, dumps(document)))
        write(outputs, protect=inputs)
        documents.append(document)
        failed = failed or _fails(report, fail_on)

    from redactor.report.terminal import console, render

    out = console()
    for document in documents:
        out.print(render(document))
    if failed:
        raise typer.Exit(1)


def _stem(draft: Draft) -> str:
    return draft.path.stem if draft.path is not None else STDIN_STEM


def _name(draft: Draft, audience: str) -> str:
    suffix = draft.path.suffix if draft.path is not None else ".md"
    return f"{_stem(draft)}.{audience}{suffix}"


def _distinct(drafts: Sequence[Draft], folder: Path) -> None:
    """Refuse two drafts whose versions would have the same names, before any is written."""
    from redactor.errors import InputError
    from redactor.formats.interface import display

    if folder.exists() and not folder.is_dir():
        raise InputError(f"{display(folder)}: is not a folder")
    seen: dict[str, str] = {}
    for draft in drafts:
        stem = _stem(draft).casefold()  # names differ in more than case on every system
        if stem in seen:
            other = seen[stem]
            raise InputError(f"{draft.document.name}: its versions would be named as {other}'s")
        seen[stem] = draft.document.name


def _output(folder: Path, report: Report, version: Version, name: str) -> Output:
    from redactor.files import Output

    return Output(
        path=folder / name,
        data=version.text.encode("utf-8"),
        private=version.plan.audience in _PRIVATE,
        check=_verifier(report, version, name),
    )


def _verifier(report: Report, version: Version, name: str) -> Callable[[Path], None]:
    """Return a check of the written file, before it gets its name."""
    from redactor.apply.verify import verify
    from redactor.errors import VerifyError

    def check(path: Path) -> None:
        try:
            verify(path, report.details, version)
        except VerifyError as error:  # nobody knows the file by the name it has for now
            raise VerifyError(str(error).replace(str(path), name)) from None

    return check


def _risk(folder: Path, draft: Draft, data: str) -> Output:
    from redactor.files import Output

    return Output(folder / f"{_stem(draft)}.risk.json", data.encode("utf-8"), private=True)


def _fails(report: Report, fail_on: str | None) -> bool:
    from redactor.model import Grade
    from redactor.report.contract import protected, worst

    if not all(version.plan.cleared for version in report.versions):
        return True
    if fail_on is None:
        return False
    persons = protected(report)
    threshold = Grade[fail_on]
    return any(worst(v.plan.counting, persons) >= threshold for v in report.versions if persons)
