"""A folder in memory."""

import pytest

from vangrail.source.memory import MemoryFile, MemoryFolder

FOLDER = MemoryFolder({"policy.toml": "a = 1", "clauses/alone/en.md": "# Alone"})


def test_a_folder_lists_what_lies_in_it():
    """Files with their text, folders once."""
    assert sorted((each.name, each.is_dir()) for each in FOLDER.iterdir()) == [
        ("clauses", True),
        ("policy.toml", False),
    ]
    assert FOLDER.joinpath("clauses/alone/en.md").read_text() == "# Alone"
    assert FOLDER.joinpath("clauses", "alone", "en.md").read_bytes() == b"# Alone"


def test_what_is_not_there_is_neither_file_nor_folder():
    """As on a disk."""
    nothing = FOLDER.joinpath("clauses/other/en.md")
    assert not nothing.is_file()
    assert not nothing.is_dir()
    with pytest.raises(FileNotFoundError):
        nothing.read_bytes()
    with pytest.raises(IsADirectoryError):
        FOLDER.joinpath("clauses").read_bytes()


def test_a_file_is_opened_as_text_or_bytes():
    """As a stream."""
    file = MemoryFile("a.md", "é")
    assert file.open().read() == "é"
    assert file.open("rb").read() == "é".encode()
    assert list(file.iterdir()) == []
    assert not file.joinpath("x").is_file()
