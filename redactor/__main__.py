"""`python -m redactor`."""

from __future__ import annotations

from redactor.cli.app import main

if __name__ == "__main__":
    main()
