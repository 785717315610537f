"""`redactor config`: what is set, and what can be set."""

from __future__ import annotations

import sys

import typer

from redactor.cli import options

app = typer.Typer(no_args_is_help=True, help="Show the configuration and its schema.")


@app.command("show")
def show(config: options.ConfigFile = None) -> None:
    """Print the configuration as it counts, and the file it is from."""
    import yaml

    from redactor.config import load, locate

    path = locate(config)
    settings = load(path)
    sys.stdout.write(f"# from {path}\n" if path else "# defaults: no configuration file found\n")
    data = settings.model_dump(mode="json")
    sys.stdout.write(yaml.safe_dump(data, sort_keys=False, allow_unicode=True))


@app.command("schema")
def schema() -> None:
    """Print the JSON Schema of redactor.yaml."""
    import json

    from redactor.config import Config

    sys.stdout.write(json.dumps(Config.model_json_schema(), indent=2) + "\n")
