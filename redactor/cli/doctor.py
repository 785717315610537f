"""`redactor doctor`: is everything here that is needed, and does it stay offline."""

from __future__ import annotations

import platform
from collections import Counter
from typing import TYPE_CHECKING, Any

from redactor.cli import options

if TYPE_CHECKING:
    from redactor.config import Detect

_LIBRARIES = (
    "presidio-analyzer", "presidio-anonymizer", "spacy", "pydantic", "typer", "pyahocorasick",
    "python-crfsuite",
)  # fmt: skip


def doctor(config: options.ConfigFile = None, rules: options.RuleFolders = None) -> None:
    """Show versions, rule packs and engine, and check that all loads.

    Exit code 0: everything is in place; 2: something is missing or broken.
    """
    from rich.table import Table
    from rich.text import Text

    from redactor import __version__
    from redactor.cli.session import configure, rulebook
    from redactor.config import locate
    from redactor.formats.interface import suffixes
    from redactor.report.terminal import console, plain

    settings = configure(config, rules)
    book = rulebook(settings)
    packs = Counter(book.packs.values())
    rows = [
        ("redactor", __version__),
        ("python", f"{platform.python_version()} ({platform.system()})"),
        *((name, _installed(name)) for name in _LIBRARIES),
        ("configuration", str(locate(config) or "defaults")),
        *((f"pack {name}", f"{count} rules") for name, count in packs.items()),
        ("audiences", ", ".join(_audiences(book))),
        ("formats", " ".join(suffixes())),
        ("engine", _engine(settings.detect.nlp_engine)),
        ("tagger", _tagger(settings.detect)),
        ("network", "never used: no model, no rule and no figure is fetched"),
    ]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(style="dim", no_wrap=True)
    for name, value in rows:
        table.add_row(plain(name), Text(plain(value)))
    console().print(table)


def _installed(name: str) -> str:
    # slow to import, and `--help` imports this module
    from importlib.metadata import PackageNotFoundError, version

    from redactor.errors import RedactorError

    try:
        return version(name)
    except PackageNotFoundError:
        raise RedactorError(f"{name} is not installed: install redactor again") from None


def _audiences(book: Any) -> list[str]:
    found = [rule for rule in book.rules.values() if hasattr(rule, "audience")]
    return [rule.audience for rule in sorted(found, key=lambda r: (r.order, r.audience))]


def _tagger(settings: Detect) -> str:
    """Load the weights, so that what is damaged is found here and not at a draft."""
    if settings.tagger == "off":
        return "off (from the configuration)"
    from redactor.detect.tagger.model import shipped, size

    shipped()
    return (
        f"built in, {size() / 1e6:.1f} MB of weights, shows what is probable from "
        f"{settings.threshold:g} on; profile {settings.profile}"
    )


def _engine(settings: dict[str, Any] | None) -> str:
    if settings is None:
        return "tokens only (built in, no model)"
    return f"{settings.get('nlp_engine_name', 'as configured')} (from the configuration)"
