"""Personal names: from lists of many traditions, and from the words around them."""

from __future__ import annotations

from redactor.detect.names.found import BUILTIN
from redactor.detect.names.recognizer import NameRecognizer
from redactor.detect.names.shape import Candidate, proper_names

__all__ = ["BUILTIN", "Candidate", "NameRecognizer", "proper_names"]
