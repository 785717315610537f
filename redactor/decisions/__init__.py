"""What an editor decided about a draft: read from a file beside it, and applied again each time.

`read` takes the file, `place` finds the words in the text, `decide` lets them go before what
attribution found out; what did not apply is reported.
"""

from redactor.decisions.apply import DECIDED, decide, with_decided
from redactor.decisions.file import NONE, Decisions, beside, read
from redactor.decisions.place import Placed, Unused, moved, place

__all__ = [
    "DECIDED",
    "NONE",
    "Decisions",
    "Placed",
    "Unused",
    "beside",
    "decide",
    "moved",
    "place",
    "read",
    "with_decided",
]
