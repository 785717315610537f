from __future__ import annotations

from redactor.report.discreet import cleaner
from tests.builders import DETAILS


def test_telling_words_become_their_kind() -> None:
    clean = cleaner(DETAILS)
    assert clean("names PAEK  Sun Hui of Chongjin's market") == "names [name] of [place]'s market"


def test_everyday_words_and_public_facts_stay() -> None:
    clean = cleaner(DETAILS)
    assert clean("a tofu seller told The Northern Desk") == "a tofu seller told The Northern Desk"


def test_parts_of_other_words_stay() -> None:
    assert cleaner(DETAILS)("Chongjinese") == "Chongjinese"


def test_nothing_found_changes_nothing() -> None:
    assert cleaner(())("Chongjin") == "Chongjin"
