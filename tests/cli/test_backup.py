"""`vangrail backup`: everything in one file, as it is at one moment, for its owner alone."""

import zipfile

import pytest

from tests.cli.sites import BOTH, copied, filled, head


@pytest.mark.parametrize("kind", BOTH)
def test_a_copy_holds_everything_but_the_key(kind):
    """And says so; nobody else can read it, and nothing half-written stays."""
    target, said = copied(kind)
    assert "The key is not in it." in said
    assert target.stat().st_mode & 0o777 == 0o600
    rows = head(target)["rows"]
    assert (rows["people.Person"], rows["people.Person_groups"], rows["audit.Entry"]) == (1, 1, 3)
    assert rows["django_tasks_database.DBTaskResult"] == 1
    with zipfile.ZipFile(target) as copy:
        names = copy.namelist()
        assert copy.read("files/documents/policy.pdf") == b"%PDF"
    assert "files/secret-key" not in names
    assert not any("sqlite3" in name for name in names)
    assert [path.name for path in target.parent.iterdir() if path.name.startswith(".")] == []


def test_the_key_is_in_it_where_it_is_asked_for(tmp_path):
    """With a warning."""
    target = tmp_path / "copy.zip"
    site = filled("sqlite")
    done = site.run("backup", str(target), "--with-key")
    assert "can sign in as anybody" in done.stdout
    with zipfile.ZipFile(target) as copy:
        assert copy.read("files/secret-key") == (site.folder / "secret-key").read_bytes()


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    """By its name."""
    done = filled("sqlite").run("backup", str(tmp_path / "none/copy.zip"))
    assert done.returncode == 2
    assert "none/copy.zip" in done.stderr
    assert "Traceback" not in done.stderr
