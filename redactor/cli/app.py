"""The `redactor` command. Thin: it parses, calls, and turns outcomes into exit codes.

Command modules import what they need when they run, so that `--help` stays quick.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import traceback
import warnings
from collections.abc import Sequence
from typing import Annotated

import typer

from redactor.cli import config, doctor, explain, redact, rules, scan
from redactor.errors import RedactorError

NOT_DONE = 2
INTERRUPTED = 130

app = typer.Typer(
    name="redactor",
    no_args_is_help=True,
    # a traceback with local variables would print the draft
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("scan")(scan.scan)
app.command("redact")(redact.redact)
app.command("explain")(explain.explain)
app.add_typer(rules.app, name="rules")
app.add_typer(config.app, name="config")
app.command("doctor")(doctor.doctor)


def _version(wanted: bool) -> None:
    if wanted:
        from redactor import __version__

        typer.echo(f"redactor {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Find what identifies the people in a report, and write versions that do not.

    Works offline. Originals are never changed, and nothing shows words of
    a draft without --show-text.

    For example:

      redactor scan report.md

      redactor redact report.md -o versions/

      redactor explain report.md --person p1

      redactor rules list
    """


def run(args: Sequence[str]) -> int:
    """Run one command and return its exit code. No exception gets out."""
    try:
        code = app(args=list(args), prog_name="redactor", standalone_mode=False)
        sys.stdout.flush()
    except RedactorError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # whoever read our output has gone; keep the interpreter from flushing into the void
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else NOT_DONE
    except Exception as error:
        usage = getattr(error, "format_message", None)
        if usage is not None:  # typer's own: a wrong option, a missing argument
            # it is empty where no argument at all was given and help was printed
            return _fail(f"{usage()} (see redactor --help)") if usage() else NOT_DONE
        return _fail(
            f"internal error ({type(error).__name__}) in {_where(error)}; "
            "no text of the draft is shown"
        )
    return code if isinstance(code, int) else 0


def _fail(message: str) -> int:
    line = " ".join(message.split())
    with contextlib.suppress(OSError, ValueError):
        print(f"redactor: {line}", file=sys.stderr)
    return NOT_DONE


def _where(error: BaseException) -> str:
    """Return module and line of the innermost frame; neither tells anything of a draft."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    ours = [f for f in frames if str(f.f_globals.get("__name__", "")).startswith("redactor")]
    if not frames:
        return "unknown"
    frame = (ours or frames)[-1]
    line = [n for f, n in traceback.walk_tb(error.__traceback__) if f is frame][-1]
    return f"{frame.f_globals.get('__name__', 'unknown')}:{line}"


def main() -> None:
    """Entry point of the `redactor` script."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # never fail on what a terminal cannot show
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:]))
