"""`redactor rules`: look at rules, run their examples, print their schema."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from redactor.cli import options
from redactor.cli.new_rule import new_rule
from redactor.cli.places import build_places

if TYPE_CHECKING:
    from redactor.config import Config
    from redactor.rules.rulebook import Rulebook
    from redactor.rules.schema import DetailRule
    from redactor.rules.selftest import Finder

app = typer.Typer(no_args_is_help=True, help="List, show, write and test rules.")
app.command("new")(new_rule)
app.command("build-places")(build_places)
Id = Annotated[str, typer.Argument(metavar="ID", help="Id of a rule, e.g. contact.email.")]


@app.command("list")
def list_rules(config: options.ConfigFile = None, rules: options.RuleFolders = None) -> None:
    """List all rules: id, type, pack and what each means."""
    from rich.table import Table

    from redactor.report.terminal import console, plain

    book = _book(config, rules)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("rule", "type", "pack", "says"):
        table.add_column(name, no_wrap=name == "rule", overflow="fold")
    for rule in sorted(book.rules.values(), key=lambda r: r.id):
        table.add_row(rule.id, _type(rule), plain(book.packs[rule.id]), plain(rule.says))
    console().print(table)


@app.command("show")
def show_rule(
    rule_id: Id, config: options.ConfigFile = None, rules: options.RuleFolders = None
) -> None:
    """Show one rule as it counts, with the file it stands in."""
    import yaml

    from redactor.errors import ConfigError

    book = _book(config, rules)
    rule = book.rules.get(rule_id)
    if rule is None:
        raise ConfigError(f"there is no rule {rule_id!r}: see redactor rules list")
    data = rule.model_dump(mode="json", exclude_defaults=True)
    sys.stdout.write(f"# {book.files[rule_id]}\n")
    sys.stdout.write(yaml.safe_dump([data], sort_keys=False, allow_unicode=True, width=100))


@app.command("test")
def run_examples(
    rule: Annotated[
        Optional[str],  # noqa: UP045  typer reads this at run time
        typer.Option("--rule", metavar="ID", help="Only this rule."),
    ] = None,
    config: options.ConfigFile = None,
    rules: options.RuleFolders = None,
) -> None:
    """Run the examples that the rules carry; exit code 1 if one fails."""
    from redactor.cli.session import configure, rulebook
    from redactor.errors import ConfigError
    from redactor.report.terminal import console, plain
    from redactor.rules.selftest import check

    settings = configure(config, rules)
    book = rulebook(settings)
    if rule is not None and rule not in book.rules:
        raise ConfigError(f"there is no rule {rule!r}: see redactor rules list")
    failures = check(book, _finder(settings, book), rule)
    out = console()
    for failure in failures:  # examples are the newsroom's own words, not a draft's
        out.print(plain(f"{failure.rule}: {failure.problem}: {failure.example}"))
    tested = [r.examples for r in _with_examples(book) if rule in (None, r.id)]
    examples = sum(len(e.match) + len(e.ignore) for e in tested)
    out.print(f"{len(tested)} rules, {examples} examples, {len(failures)} failed")
    if failures:
        raise typer.Exit(1)


@app.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of a rule file, for an editor's completion."""
    import json

    from pydantic import TypeAdapter

    from redactor.rules.schema import Rule

    adapter: TypeAdapter[Any] = TypeAdapter(list[Rule])
    sys.stdout.write(json.dumps(adapter.json_schema(), ensure_ascii=False, indent=2) + "\n")


def _book(config: Any, rules: Any) -> Rulebook:
    from redactor.cli.session import configure, rulebook

    return rulebook(configure(config, rules))


def _type(rule: Any) -> str:
    from redactor.rules.schema import rule_type

    return rule_type(rule) or "-"


def _with_examples(book: Rulebook) -> list[DetailRule]:
    from redactor.rules.schema import DetailRule

    return [rule for rule in book.rules.values() if isinstance(rule, DetailRule)]


def _finder(config: Config, book: Rulebook) -> Finder:
    """Return text -> raw matches of the engine that reads drafts, `unless` conditions applied.

    Overlaps are not settled: a rule's examples are about the rule, not about its neighbours.
    """
    from redactor.detect.engine import Engine
    from redactor.detect.unless import counts

    engine = Engine(book, config.detect.nlp_engine)

    def find(text: str) -> Iterable[tuple[str, int, int]]:
        folded, hits = engine.hits(text)
        for hit in hits:
            rule = book.detail_rule(hit.rule)
            if rule is None or counts(book, rule, folded.text, hit.start, hit.end):
                yield (hit.rule, *folded.back(hit.start, hit.end))

    return find
