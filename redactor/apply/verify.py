"""Re-read what was written: nothing that was removed may still be there."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

import regex

from redactor.apply.targets import NAMES, pattern, surfaces
from redactor.detect.normalise import LOOK_ALIKES
from redactor.detect.normalise import fold as normalise
from redactor.errors import VerifyError
from redactor.model import Detail, Version


def fold(text: str) -> str:
    """Return text in one case and normal form, without invisible characters."""
    composed = normalise(text).text
    apart = unicodedata.normalize("NFKD", composed).translate(LOOK_ALIKES)
    plain = "".join(c for c in apart if unicodedata.category(c) not in ("Mn", "Cf")).casefold()
    return unicodedata.normalize("NFC", plain)


def survivors(text: str, details: Sequence[Detail], version: Version) -> list[str]:
    """Return the ids of removed details whose words still stand in `text`.

    Words inside a public fact that stays ("Kim" in "Kim Jong Un") do not count.
    """
    removed = {c.detail: c.text for c in version.plan.choices}
    realised = {d for e in version.edits for d in e.details}
    folded = fold(text)
    for kept in sorted(
        {fold(d.text) for d in details if d.keep is not None}, key=lambda k: -len(k)
    ):
        folded = regex.sub(pattern(kept), " ", folded)
    out = []
    for detail in details:
        if detail.id not in removed or detail.id in version.stuck:
            continue
        words = surfaces(detail)
        if detail.id not in realised and detail.kind not in NAMES:
            continue  # the wording found nothing to change in a common phrase
        if words is not None and fold(words) in fold(removed[detail.id]):
            continue  # "Bago Region" for "Bago" is coarser, and holds its name
        if words is not None and regex.search(pattern(fold(words)), folded):
            out.append(detail.id)
    return out


def verify(path: Path, details: Sequence[Detail], version: Version) -> None:
    """Read a written version afresh and fail closed.

    Raises:
        VerifyError: if removed words survive or the file is not what was to be written.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise VerifyError(f"{path}: cannot be read back ({type(error).__name__})") from None
    left = survivors(text, details, version)
    if left:
        raise VerifyError(
            f"{path}: {len(left)} removed detail(s) still stand in the {version.plan.audience} "
            f"version ({', '.join(left[:5])}); nothing was written"
        )
    if text != version.text:
        raise VerifyError(f"{path}: the file does not hold what was to be written")
