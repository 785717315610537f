"""redactor: graded, truthful redaction of field reports for newsrooms."""

__version__ = "0.1.0"
