"""A common noun with a rare word before it."""

from __future__ import annotations

import pytest

from redactor.model import Document
from tests.shipped import pipeline


@pytest.mark.parametrize(
    ("text", "public"),
    [
        (
            "A livestock technician was at the trial.",
            "A technician was at the trial.",
        ),
        ("A local technician was at the trial.", "A local technician was at the trial."),
    ],
)
def test_what_makes_it_rare_goes(text: str, public: str) -> None:
    assert pipeline().run(Document("x.md", text), ["public"]).versions[0].text == public
