"""Errors a user can act on. The CLI prints them as one line and exits with 2."""

from __future__ import annotations


class RedactorError(Exception):
    """The job could not be done. The message never holds text of a draft."""


class InputError(RedactorError):
    """A draft cannot be read: missing, binary, too large, wrongly encoded."""


class RuleError(RedactorError):
    """A rule pack is broken. The message names file and line."""


class ConfigError(RedactorError):
    """The configuration is broken or names something unknown."""


class VerifyError(RedactorError):
    """A written version still holds something that was to be removed."""
