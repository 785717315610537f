from __future__ import annotations

from pathlib import Path

import pytest

from redactor.errors import InputError
from redactor.formats.drafts import iter_drafts


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A man.")


def names(folder: Path, *paths: Path) -> list[str]:
    return [str(p.relative_to(folder)) for p in iter_drafts(paths or [folder])]


def test_a_folder_is_walked_in_order_without_outputs_and_hidden_files(tmp_path: Path) -> None:
    fill(
        tmp_path, "b.md", "a.txt", "sub/c.markdown", "b.desk.md", "b.partner.md", "b.public.md",
        "b.risk.json", "b.gold.yaml", ".hidden.md", ".git/d.md", "note.docx",
    )  # fmt: skip
    assert names(tmp_path) == ["a.txt", "b.md", "sub/c.markdown"]


def test_versions_for_other_audiences_are_known_by_their_risk_report(tmp_path: Path) -> None:
    fill(tmp_path, "b.md", "b.lawyers.md", "b.risk.json", "v1.2.md")
    assert names(tmp_path) == ["b.md", "v1.2.md"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    fill(tmp_path, "b.desk.md")
    assert names(tmp_path, tmp_path / "b.desk.md") == ["b.desk.md"]


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    fill(inside, "a.md")
    fill(outside, "secret.md")
    (inside / "link.md").symlink_to(outside / "secret.md")
    (inside / "folder").symlink_to(outside)
    assert names(inside) == ["a.md"]


def test_each_draft_comes_once(tmp_path: Path) -> None:
    fill(tmp_path, "a.md")
    (tmp_path / "again.md").symlink_to(tmp_path / "a.md")
    assert len(names(tmp_path, tmp_path / "a.md", tmp_path, tmp_path / "a.md")) == 1


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    fill(tmp_path, "a/x.md", "b/x.pdf")
    with pytest.raises(InputError, match="no drafts in this folder"):
        list(iter_drafts([tmp_path / "a", tmp_path / "b"]))
    with pytest.raises(InputError, match="no such file"):
        list(iter_drafts([tmp_path / "none.md"]))


def test_standard_input_is_passed_on() -> None:
    assert list(iter_drafts([Path("-")])) == [Path("-")]
