"""The least loss that reaches the audience's grade."""

from redactor.plan.planner import Planner

__all__ = ["Planner"]
