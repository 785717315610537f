"""Make the planned changes and check that they were made."""

from redactor.apply.anonymize import anonymize
from redactor.apply.compose import compose
from redactor.apply.stuck import obstacles, stuck
from redactor.apply.targets import targets
from redactor.apply.verify import survivors, verify
from redactor.apply.widen import widen

__all__ = ["anonymize", "compose", "obstacles", "stuck", "survivors", "targets", "verify", "widen"]
