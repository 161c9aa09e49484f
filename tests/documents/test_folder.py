"""A folder of documents: complete, the same for the same policy, whole or not there."""

import pytest

from vangrail.documents import folder
from vangrail.documents.folder import files_of, write_files
from vangrail.documents.plan import Wanted
from vangrail.errors import UsageError
from vangrail.source.published import load_policy

WANTED = Wanted(languages=["en"], audiences=["personal", "corporate"], forms=["html", "md"])


@pytest.fixture(scope="module")
def files(policy):
    """Give the files for two readers in one language, and the published policy."""
    return files_of(policy, WANTED)


def test_the_same_policy_gives_the_same_bytes(policy, files):
    """In every file."""
    assert files_of(policy, WANTED) == files


def test_somebody_is_told_how_far_it_is(policy):
    """After each file, up to the last."""
    told = []
    files_of(policy, Wanted(languages=["es"], audiences=["candidate"], forms=["md"]), lambda *far: told.append(far))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_the_published_policy_can_be_loaded(policy, files, tmp_path):
    """With the same digest, and without what only one desk may read."""
    write_files(files, tmp_path / "out")
    assert load_policy(tmp_path / "out" / "policy.json").digest == policy.digest
    assert not any(b"Janssens" in data for data in files.values())


def test_a_folder_that_was_built_is_replaced(files, tmp_path):
    """Whole: nothing of the old one stays, and nothing else appears."""
    out = tmp_path / "out"
    write_files({**files, "old.html": b"x"}, out)
    write_files(files, out)
    there = {each.relative_to(out).as_posix() for each in out.rglob("*") if each.is_file()}
    assert there == {*files, ".vangrail-build"}
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_may_be_filled(files, tmp_path):
    """It holds nothing to lose."""
    (tmp_path / "out").mkdir()
    write_files(files, tmp_path / "out")
    assert (tmp_path / "out" / "index.html").exists()


@pytest.mark.parametrize("what", ["file", "folder"])
def test_somebodys_own_files_are_never_replaced(files, tmp_path, what):
    """Neither a file nor a folder that holds something."""
    out = tmp_path / "out"
    if what == "file":
        out.write_text("mine")
    else:
        out.mkdir()
        (out / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="choose another folder"):
        write_files(files, out)
    assert (out if what == "file" else out / "thesis.txt").read_text() == "mine"


def test_a_disk_that_fills_up_leaves_the_old_folder(files, tmp_path, monkeypatch):
    """And nothing beside it."""
    out = tmp_path / "out"
    write_files({"a": b"old"}, out)
    monkeypatch.setattr(folder.Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(OSError, match="No space"):
        write_files(files, out)
    monkeypatch.undo()
    assert (out / "a").read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_the_published_policy_knows_nothing_of_the_page(policy, files):
    """It is what it was without."""
    assert files["policy.json"] == policy.canonical()
