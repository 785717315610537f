"""How long `redactor --help` takes, against a bare interpreter and one that imports typer.

Run with `python -m benchmarks.startup [runs]`.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ALLOWED = 0.25
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "python -c 'import typer'": ["-c", "import typer"],
    "redactor --help": ["-m", "redactor", "--help"],
}


def median(args: list[str], runs: int) -> float:
    """Return the median wall time of one command in seconds; the first run only warms up."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run([sys.executable, *args], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times = {name: median(args, runs) for name, args in COMMANDS.items()}
    for name, seconds in times.items():
        print(f"{name:26} {seconds * 1000:7.1f} ms")
    _, typer, ours = times.values()
    print(
        f"over python and typer      {(ours - typer) * 1000:7.1f} ms, allowed {ALLOWED * 1000:.0f}"
    )
    print(f"ratio                      {ours / typer:7.2f}")


if __name__ == "__main__":
    main()
