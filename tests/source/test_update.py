"""A changed source over the files that it came from."""

from pathlib import Path

import pytest

from vangrail.source.library import adopt, load_library
from vangrail.source.reader import read_files, read_folder
from vangrail.source.update import same, updated

POLICY = """# Our own words
company = "Acme"
country = "BE"
languages = ["en"]
"""
FILES = {"policy.toml": POLICY, "README.md": "ours", "clauses/gone/notes.txt": "old"}


def own(clause_id="lone_worker"):
    """Return a clause of the library as the company's own."""
    return adopt(load_library().clauses[clause_id])


def test_what_says_the_same_keeps_its_bytes():
    """And its comments; what is no part of a policy stays, what is left of a clause that is gone goes."""
    source = read_files({"policy.toml": POLICY})
    assert updated(FILES, source) == {"policy.toml": POLICY, "README.md": "ours"}


def test_a_change_reads_back():
    """Through files in memory alone."""
    source = read_files({"policy.toml": POLICY}).model_copy(update={"clauses": (own(),), "version": "0.2"})
    files = updated(FILES, source)
    assert read_files(files) == source
    assert "clauses/lone_worker/es.md" in files
    without = source.model_copy(update={"clauses": ()})
    assert set(updated(files | {"clauses/lone_worker/corpus.jsonl": ""}, without)) == {"policy.toml", "README.md"}


def test_memory_and_disk_read_the_same():
    """The example company's folder."""
    folder = Path("examples/fietshuis/policy")
    if not folder.is_dir():
        folder = Path(__file__).parents[2] / folder
    files = {str(file.relative_to(folder)): file.read_text("utf-8") for file in folder.rglob("*") if file.is_file()}
    assert read_files(files) == read_folder(folder)


@pytest.mark.parametrize(("old", "new", "is_same"), [("a = 1", "a=1 # x", False), (POLICY, POLICY + "# x", True)])
def test_files_are_the_same_when_they_say_the_same(old, new, is_same):
    """A file that cannot be read says nothing."""
    assert same("policy.toml", old.encode(), new.encode()) is is_same
