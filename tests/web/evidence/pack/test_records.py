"""The chain as lines: whole, with gaps that say why."""

import json
from datetime import date

import pytest

from vangrail.web.audit.queries import head, stream
from vangrail.web.evidence.pack.records import Records
from vangrail.web.evidence.pack.scope import Scope

pytestmark = pytest.mark.django_db


EVERYTHING = Scope()


def read(scope=EVERYTHING):
    """Return the lines of the chain as rows, and what was found."""
    records = Records(stream(), scope)
    return [json.loads(line) for line in records.lines()], records.finding


def test_every_entry_is_there_and_the_chain_was_read(told):
    """With what was said, its salt, or the word erased."""
    rows, found = read()
    assert (found.intact, f"{found.head.seq}:{found.head.digest}") == (True, str(head()))
    assert [row["seq"] for row in rows] == list(range(1, found.head.seq + 1))
    assert [row["kind"] for row in rows if row.get("gap") == "erased"] == ["people.signed_in"]
    assert all(("payload" in row) != ("gap" in row) for row in rows)


@pytest.mark.parametrize("scope", [Scope(salt="x" * 32), Scope(until=date(2020, 1, 1))])
def test_words_are_left_out_without_names_and_on_other_days(told, scope):
    """What tells of an erasure stays, so that gaps can be weighed."""
    rows, found = read(scope)
    assert found.intact
    assert {row["kind"] for row in rows if "payload" in row} == {"audit.erased"}
    assert sum(row.get("gap") == "erased" for row in rows) == 1


def test_a_broken_chain_is_written_whole(told):
    """The pack of a broken chain shows where it breaks."""
    entries = list(stream())
    del entries[1]
    records = Records(entries, Scope())
    assert len(list(records.lines())) == len(entries)
    assert (records.finding.broken_at, records.finding.why) == (3, "number")
