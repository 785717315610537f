from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from redactor.errors import InputError
from redactor.formats.interface import MAX_BYTES, read

SECRET = "Paek Sun Hui"


def write(folder: Path, data: bytes, name: str = "x.md") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_text_is_read_with_its_own_line_ends(tmp_path: Path) -> None:
    document = read(write(tmp_path, b"One.\r\nTwo.\n"))
    assert document.text == "One.\r\nTwo.\n"
    assert document.format == "markdown"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    assert read(write(tmp_path, b"\xef\xbb\xbfOne.")).text == "One."


def test_the_dateline_given_goes_before_the_one_stated() -> None:
    data = b"SEOUL, Nov. 20, 2024 -- A man."
    assert read(None, data).dateline == date(2024, 11, 20)
    assert read(None, data, date(2020, 1, 2)).dateline == date(2020, 1, 2)


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.txt", "text"), ("a.TXT", "text"), ("a.markdown", "markdown"), ("a", "text")],
)
def test_the_suffix_decides_on_the_format(tmp_path: Path, name: str, form: str) -> None:
    assert read(write(tmp_path, b"One.", name)).format == form


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \n\t\r\n", "empty"),
        (SECRET.encode() + b"\0\x01", "binary"),
        (SECRET.encode() + b"\xff", "not UTF-8"),
        (SECRET.encode("utf-16"), "UTF-16"),
        (SECRET.encode() * (MAX_BYTES // len(SECRET) + 1), "larger than 5 MB"),
    ],
)
def test_bad_data_is_refused_in_one_line_without_its_words(
    tmp_path: Path, data: bytes, says: str
) -> None:
    path = write(tmp_path, data)
    for arguments in ((path,), (None, data)):
        with pytest.raises(InputError) as caught:
            read(*arguments)
        assert says in str(caught.value)
        assert "\n" not in str(caught.value)
        assert "Paek" not in str(caught.value)


def test_missing_files_folders_and_other_formats_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "none.md")
    (tmp_path / "dir.md").mkdir()
    with pytest.raises(InputError, match="is a directory"):
        read(tmp_path / "dir.md")
    with pytest.raises(InputError, match=r"cannot read \.docx"):
        read(write(tmp_path, b"PK", "x.docx"))


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="not a regular file"):
        read(tmp_path / "pipe.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, b"One.")
    path.chmod(0)
    with pytest.raises(InputError, match="permission denied"):
        read(path)


def test_a_path_that_steers_a_terminal_is_shown_harmless(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path / "a\n\x1b[31m.md")
    assert "\x1b" not in str(caught.value)
    assert "\n" not in str(caught.value)
