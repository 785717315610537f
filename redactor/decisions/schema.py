"""What a decisions file may say. An unknown key is an error."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Words = Annotated[str, Field(min_length=1, max_length=1000, pattern=r"\S")]
OUTSIDE = Literal["event", "none", "newsroom", "official_body", "public_figure"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Anchor(_Strict):
    """Words of the draft. They must stand in it once, or be told apart by `in` or `nth`."""

    words: Words
    within: Words | None = Field(
        default=None, alias="in", description="Words around them that stand in the draft once."
    )
    nth: str | None = Field(
        default=None,
        pattern=r"^[1-9]\d{0,3} of [1-9]\d{0,3}$",
        description="'2 of 3': the second of three; void once there are not three any more.",
    )


def _anchor(given: Any) -> Any:
    return {"words": given} if isinstance(given, str) else given


def _day(given: Any) -> Any:
    """Take a date only as it is written: 2024-11-20. Numbers could be read as seconds."""
    if not isinstance(given, str):
        raise ValueError("write it like 2024-11-20")
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise ValueError("write it like 2024-11-20") from None


def _people(given: Any) -> Any:
    if isinstance(given, int | float) and not isinstance(given, bool):
        return [given, given, given]
    return given


At = Annotated[Anchor, BeforeValidator(_anchor)]
People = Annotated[float, Field(ge=1, le=1e10, strict=True)]
Triple = Annotated[
    tuple[People, People, People],
    BeforeValidator(_people),
    Field(description="One number, or [low, likely, high]."),
]


class Decision(_Strict):
    """Who decided it, when, and why: always there."""

    who: Words
    when: Annotated[date, BeforeValidator(_day)]
    reason: Words


class Knows(Decision):
    """How many people could know what is said there; goes before every cue of the rules."""

    knows: At
    people: Triple
    source: At | None = Field(default=None, description="Words for whoever says it.")

    @model_validator(mode="after")
    def _ordered(self) -> Knows:
        low, mid, high = self.people
        if not low <= mid <= high:
            raise ValueError("people: write low, likely, high, the smallest first")
        return self


class About(Decision):
    """Whom the details in these words are about: a person, or nobody who is protected."""

    about: At
    person: At | None = Field(default=None, description="Words for the person, as in the draft.")
    role: OUTSIDE | None = None

    @model_validator(mode="after")
    def _one(self) -> About:
        if (self.person is None) == (self.role is None):
            raise ValueError("say either person: or role:")
        return self


class Keep(Decision):
    """What stands there identifies nobody: it stays as written, wherever it stands."""

    keep: At


Any_ = Knows | About | Keep
TYPES: dict[str, type[Knows] | type[About] | type[Keep]] = {
    "knows": Knows,
    "about": About,
    "keep": Keep,
}
"""The key that tells what is decided -> how it is read."""
