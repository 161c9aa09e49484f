"""Whole sites for tests, each with a folder and a database of its own, used by the real command."""

import atexit
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from functools import lru_cache
from itertools import count
from pathlib import Path

import pytest

from tools import postgres

NUMBERS = count(1)
HERE = any(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
NEEDS_POSTGRES = pytest.mark.skipif(not HERE, reason="PostgreSQL is not installed; .ci/run installs it and runs this")
BOTH = [pytest.param("sqlite"), pytest.param("postgresql", marks=NEEDS_POSTGRES)]
"""Both databases, as cases of a test."""


@lru_cache(maxsize=1)
def cluster():
    """Return a PostgreSQL for this process."""
    stack = contextlib.ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(postgres.cluster())


def surroundings(folder):
    """Return the settings of a site on SQLite in a folder."""
    found = {**os.environ, "VANGRAIL_DATA": str(folder), "VANGRAIL_LANG": "en", "DATABASE_URL": ""}
    found.pop("DJANGO_SETTINGS_MODULE", None)
    return found


def database(template="", own=None):
    """Make a database, empty or like another one, and return its address."""
    import psycopg

    name = f"site{os.getpid()}x{next(NUMBERS)}"
    like = f" TEMPLATE {template.rpartition('/')[2]}" if template else ""
    url = (own or cluster()).url
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}{like}")
    return url.removesuffix("postgres") + name


@lru_cache(maxsize=2)
def tables(kind):
    """Return a folder, or the address of a database, with every table and nobody in it; made once, since it takes its time."""
    folder = Path(tempfile.mkdtemp(prefix="vangrail-tables-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    url = database() if kind == "postgresql" else ""
    code = "from vangrail.web.running import start\nstart.configure()\nstart.upgrade()"
    subprocess.run(
        [sys.executable, "-c", code], env=surroundings(folder) | {"DATABASE_URL": url}, check=True, timeout=120
    )
    return url or folder


def lay(folder):
    """Put a database with every table into the folder of a site that nobody started yet."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(tables("sqlite") / "vangrail.sqlite3", folder)


class Site:
    """A site in `folder`."""

    def __init__(self, folder, kind, own=None):
        """Make one with nobody in it on SQLite or PostgreSQL, in a cluster of its own where one is given."""
        self.folder = folder
        self.environment = surroundings(folder)
        if kind == "postgresql":
            self.environment["DATABASE_URL"] = database("" if own else tables(kind), own)
        else:
            lay(folder)

    def start(self, *words):
        """Start Python with this site's settings and return the process; what it prints can be read line by line."""
        return subprocess.Popen(
            [sys.executable, *words], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def run(self, *words, **more):
        """Run `vangrail …` and return the finished process."""
        return self.python("-m", "vangrail", *words, **more)

    def python(self, *words, **more):
        """Run Python with this site's settings and return the finished process."""
        environment = {**self.environment, **more}
        return subprocess.run(
            [sys.executable, *words], env=environment, capture_output=True, text=True, check=False, timeout=120
        )

    def act(self, code):
        """Run some lines inside the site, with everything set up, and return what they print."""
        before = "from vangrail.web.running import start\nstart.configure()\nstart.upgrade()\n"
        done = self.python("-c", before + code)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


FILL = """
from vangrail.web.audit.actions import record
from vangrail.web.due.actions import later
from vangrail.web.due.tasks import forget
from vangrail.web.people.models import Group, Person, Role
ada = Person.objects.create_user("ada@example.org", "Ada Ångström")
Role.objects.create(person=ada, name="admin")
ada.groups.add(Group.objects.create(name="Workshop"))
for number in range(3):
    record("people.added", by=ada, about=ada, said={"zeta": number, "a": "é"})
later(forget, key="one")
(start.Path(start.os.environ["VANGRAIL_DATA"]) / "documents").mkdir()
(start.Path(start.os.environ["VANGRAIL_DATA"]) / "documents/policy.pdf").write_bytes(b"%PDF")
"""
"""What is in a site with somebody in it: a person with a role and a group, three entries of the chain, work, and a document."""


@lru_cache(maxsize=2)
def filled(kind):
    """Return a site with somebody in it, made once for each kind of database. Tests do not change it."""
    folder = Path(tempfile.mkdtemp(prefix="vangrail-site-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    site = Site(folder / "data", kind)
    site.act(FILL)
    return site


@lru_cache(maxsize=2)
def copied(kind):
    """Return the path of the copy of that site, and what the command said."""
    site = filled(kind)
    target = site.folder.parent / "copy.zip"
    done = site.run("backup", str(target))
    assert done.returncode == 0, done.stderr
    return target, done.stdout


def head(path):
    """Return the head of a copy."""
    with zipfile.ZipFile(path) as copy:
        return json.loads(copy.read("copy.json"))
