"""A folder of documents: complete, the same for the same policy, whole or not there."""

import re

import pytest

from vangrail.documents import folder
from vangrail.documents.folder import files_of, write_files
from vangrail.errors import UsageError
from vangrail.source.published import load_policy


@pytest.fixture(scope="module")
def files(policy):
    """Give the files for two readers in one language."""
    return files_of(policy, ["en"], ["personal", "corporate"], ["html", "md"])


def test_every_reader_language_and_form_has_a_file(files):
    """And the published policy and an index stand beside them."""
    assert sorted(files) == [
        "corporate.en.html",
        "corporate.en.md",
        "index.html",
        "personal.en.html",
        "personal.en.md",
        "policy.json",
        "practice.en.html",
        "practice.en.md",
    ]
    assert b'href="personal.en.html"' in files["index.html"]


def test_the_same_policy_gives_the_same_bytes(policy, files):
    """In every file."""
    assert files_of(policy, ["en"], ["personal", "corporate"], ["html", "md"]) == files


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
    assert sorted(each.name for each in out.iterdir()) == sorted([*files, ".vangrail-build"])
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


def test_a_reader_without_clauses_gets_no_document(policy):
    """An empty page helps nobody."""
    bare = policy.model_copy(update={"clauses": (), "packs": (), "rooms": (), "accounts": ()})
    assert set(files_of(bare, ["en"], ["personal"], ["md"])) == {"policy.json"}


def test_the_page_beside_the_policy_is_linked_from_where_staff_read(files):
    """From the index and from both policies, in either form, and it leads back to them."""
    for name in ("index.html", "personal.en.html", "corporate.en.html"):
        assert b'href="practice.en.html"' in files[name], name
    assert b"](practice.en.md)" in files["personal.en.md"]
    assert b'href="personal.en.html"' in files["practice.en.html"]
    assert b"](personal.en.md)" in files["practice.en.md"]


@pytest.mark.parametrize("form", ["html", "md"])
def test_lessons_lead_to_clauses_that_are_there(policy, form):
    """In a file of the same form, at an anchor that it has."""
    built = files_of(policy, ["nl"], ["personal"], [form])
    page, personal = built[f"practice.nl.{form}"].decode(), built[f"personal.nl.{form}"].decode()
    wanted = re.findall(rf"personal\.nl\.{form}#(\w+)", page)
    assert "your_rights" in wanted
    assert [name for name in wanted if f'id="{name}"' not in personal] == []


def test_the_page_leads_to_the_policy_that_is_there(policy):
    """Of who posts for the company, where nobody asked for the other."""
    page = files_of(policy, ["en"], ["corporate", "candidate"], ["md"])["practice.en.md"].decode()
    assert "(corporate.en.md#" in page
    assert "personal.en" not in page


def test_readers_from_outside_get_no_page(policy):
    """It speaks to who works here."""
    assert not any(name.startswith("practice") for name in files_of(policy, ["en"], ["third_party"], ["html"]))


def test_the_published_policy_knows_nothing_of_the_page(policy, files):
    """It is what it was without."""
    assert files["policy.json"] == policy.canonical()
