"""The Text Anonymization Benchmark, scored by the script that lies beside it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.detection.systems import Finder, Span

FILES = {"tab typed": "tab_typed_113.json", "tab dev": "tab_dev127.json"}


_LEAD = re.compile(
    r"(?:(?:the|an?|on|in|at|of|from|since|until|by|for|to|his|her|their|my|our|between|during|"
    r"after|before|around|about)\s+)+(?=\w)",
    re.IGNORECASE,
)


def core(text: str, span: Span) -> tuple[int, int]:
    """Leave out the article or preposition that a finding takes along for the sake of grammar."""
    lead = _LEAD.match(text, span.start, span.end)
    return (lead.end() if lead is not None else span.start), span.end


def measure(folder: Path, file: str, find: Finder, limit: int | None, leaks: int) -> dict[str, Any]:
    """Mask all documents (or the first `limit`) and return what eval_tab.py says.

    Raises:
        subprocess.CalledProcessError: if the scorer fails.
    """
    documents = json.loads((folder / file).read_text(encoding="utf-8"))[:limit]
    masked = {
        d["doc_id"]: [list(core(d["text"], s)) for s in find(d["text"]) if s.masks]
        for d in documents
    }
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "masked.json"
        out.write_text(json.dumps(masked), encoding="utf-8")
        command = [
            sys.executable, str(folder / "eval_tab.py"), str(folder / file), str(out), "--json",
            "--only-common", "--leaks", str(leaks),
        ]  # fmt: skip
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures
