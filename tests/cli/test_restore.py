"""`vangrail restore`: a site from its copy, on the same kind of database or the other, all of it or nothing."""

import sqlite3
import zipfile
from contextlib import closing

import pytest

from tests.cli.sites import NEEDS_POSTGRES, Site, copied, filled, head

WAYS = [
    ("sqlite", "sqlite"),
    pytest.param("sqlite", "postgresql", marks=NEEDS_POSTGRES),
    pytest.param("postgresql", "sqlite", marks=NEEDS_POSTGRES),
]


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """Give an empty site that stays empty, since nothing that is wrong gets in."""
    return Site(tmp_path_factory.mktemp("empty") / "site", "sqlite")


@pytest.mark.parametrize(("old", "new"), WAYS)
def test_a_site_comes_back_as_it_was(tmp_path, old, new):
    """A copy of the new one is the same, line for line; its chain is whole and goes on."""
    first, _ = copied(old)
    site = Site(tmp_path / "new", new)
    done = site.run("restore", str(first))
    assert done.returncode == 0, done.stderr
    assert "The records are whole: 3 entries" in done.stdout
    assert "1 task waits" in done.stdout
    second = tmp_path / "second.zip"
    assert site.run("backup", str(second)).returncode == 0
    assert head(second)["digests"] == head(first)["digests"]
    more = "from vangrail.web.audit.actions import record\nfrom vangrail.web.people.models import Person\n"
    more += "bo = Person.objects.create_user('bo@example.org', 'Bo')\nprint(record('people.added', by=bo).seq, bo.pk)"
    assert site.act(more) == "4 2"
    assert site.run("audit", "verify").returncode == 0


def test_a_site_with_something_in_it_is_left_alone():
    """Its people are not mixed with those of the copy."""
    copy, _ = copied("sqlite")
    done = filled("sqlite").run("restore", str(copy))
    assert done.returncode == 2
    assert "There is something in this site already" in done.stderr


def test_what_waits_can_be_left_out(tmp_path):
    """A try-out sends nothing to anybody."""
    site = Site(tmp_path / "new", "sqlite")
    done = site.run("restore", str(copied("sqlite")[0]), "--without-work")
    assert done.returncode == 0
    assert "waits" not in done.stdout
    assert site.act("from vangrail.web.due.runner import Result\nprint(Result.objects.count())") == "0"


def changed(path, target, name, change):
    """Write a copy in which one entry is another."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            data = old.read(entry)
            new.writestr(entry, change(data) if entry == name else data)
    return target


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("tables/people.Person.jsonl", lambda data: data.replace(b"Ada", b"Eve"), "no whole copy"),
        ("tables/people.Person.jsonl", lambda _: b"", "no whole copy"),
        ("copy.json", lambda data: data.replace(b'"form": 1', b'"form": 9'), "made by Vangrail"),
        ("copy.json", lambda data: data.replace(b"due.0001_initial", b"due.0000_older"), "made by Vangrail"),
        ("copy.json", lambda data: data[:-20], "no whole copy"),
    ],
)
def test_a_changed_copy_changes_nothing(tmp_path, empty, name, change, said):
    """It is read to the end before the first row is written."""
    bad = changed(copied("sqlite")[0], tmp_path / "bad.zip", name, change)
    done = empty.run("restore", str(bad))
    assert done.returncode == 2
    assert said in done.stderr
    with closing(sqlite3.connect(empty.folder / "vangrail.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM people_person").fetchone() == (0,)


def test_a_file_that_is_no_copy_is_said(tmp_path, empty):
    """And one that is not there."""
    (tmp_path / "x.zip").write_text("hello")
    assert "no whole copy" in empty.run("restore", str(tmp_path / "x.zip")).stderr
    assert "none.zip" in empty.run("restore", str(tmp_path / "none.zip")).stderr
