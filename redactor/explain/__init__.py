"""Why a person is graded so, what each single change would do, and the cheapest way out."""

from redactor.explain.explain import explain
from redactor.explain.model import (
    Change,
    Cue,
    Explanation,
    Option,
    PersonCase,
    Statement,
    Step,
    Theirs,
    Way,
)

__all__ = [
    "Change",
    "Cue",
    "Explanation",
    "Option",
    "PersonCase",
    "Statement",
    "Step",
    "Theirs",
    "Way",
    "explain",
]
