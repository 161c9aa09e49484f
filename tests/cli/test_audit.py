"""`vangrail audit verify` on a database of its own."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.cli.sites import lay, surroundings
from vangrail.cli.audit import sentences
from vangrail.decisions.chain import Finding, Head

WRITE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from vangrail.web.audit.actions import record
for number in range(3): record("people.added", by=None, said={"number": number})
"""


@pytest.fixture
def place(tmp_path):
    """Write three entries into a new database and give its folder."""
    lay(tmp_path)
    settings = surroundings(tmp_path) | {"DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings"}
    subprocess.run([sys.executable, "-c", WRITE], check=True, timeout=120, env=settings)
    return tmp_path


def test_whole_records_end_with_the_line_to_keep(process, place):
    """Which a later look passes through; changed behind the triggers' back, it says where."""
    where = {"VANGRAIL_DATA": str(place), "DATABASE_URL": ""}
    done = process("audit", "verify", environment=where)
    closed, first, head = done.stdout.decode().splitlines()
    assert closed == "The closed records are whole."
    assert (done.returncode, first) == (0, "The records are whole: 3 entries."), done.stderr
    assert process("audit", "verify", "--kept", head, environment=where).returncode == 0
    with closing(sqlite3.connect(place / "vangrail.sqlite3")) as database:
        database.execute("DROP TRIGGER audit_entry_keeps_update")
        database.execute("UPDATE audit_entry SET kind = 'people.left' WHERE seq = 2")
        database.commit()
    done = process("audit", "verify", "--format", "json", environment=where)
    found = json.loads(done.stdout)
    assert (done.returncode, found["broken_at"], found["why"], found["head"]["entry"]) == (1, 2, "digest", 1)


def test_an_end_that_is_none_is_wrong_use(run):
    """One sentence, before anything is read."""
    done = run("audit", "verify", "--kept", "yesterday")
    assert done.exit_code == 2
    assert "yesterday" in done.stderr


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Finding(Head(7, "d" * 64)), ["The records are whole: 7 entries."]),
        (
            Finding(Head(7, "d" * 64), erased=2),
            ["The records are whole: 7 entries.", "In 2 entries what was said is erased."],
        ),
        (Finding(Head(7, "d" * 64), erased=1, untold=True), ["All 7 entries follow one another", "In 1 entry"]),
        (Finding(Head(7, "d" * 64), 8, "cut"), ["broken at entry 8: the records end before it"]),
    ],
)
def test_what_was_found_is_said(found, words):
    """Each finding has its sentence, and the last line is the end to keep."""
    said = sentences(found)
    assert [word in line for word, line in zip(words, said, strict=False)] == [True] * len(words)
    assert said[-1] == f"7:{'d' * 64}"


def test_the_group_lists_its_commands(run):
    """In the help."""
    assert "verify" in run("audit", "--help").stdout
