"""The closed chain has the form of the common one, and nothing of it shows there."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from vangrail.decisions.chain import ERASED
from vangrail.web.audit import queries
from vangrail.web.audit.actions import erase, record
from vangrail.web.audit.chains import NIGHT, night, passes
from vangrail.web.audit.guards import Guard
from vangrail.web.audit.models import ClosedEntry, ClosedHead, ClosedPayload, Entry, Payload
from vangrail.web.audit.tasks import night as nightly

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    """Write three entries into the closed chain."""
    return [record("reports.made", by=None, about=f"reports.report:{number}", chain="closed") for number in range(3)]


def unguard():
    """Take the triggers away, as the owner of a database can."""
    for table in ("audit_closedentry", "audit_closedpayload"):
        Guard(table, ("UPDATE", "DELETE"), "").drop_in(connection)


def test_the_common_chain_shows_no_trace(three):
    """No entry, no words, no number, no end."""
    before = str(queries.head())
    record("people.added", by=None)
    assert before.startswith("0:")
    assert [entry.kind for entry in Entry.objects.all()] == ["people.added"]
    assert Entry.objects.get().seq == 1
    assert Payload.objects.count() == 1
    assert queries.entries(area="reports").count() == 0


def test_both_chains_are_verified(three):
    """Each with its own end."""
    assert (queries.verify().head.seq, queries.verify_closed().head.seq) == (0, 3)
    assert queries.verify_closed().intact


def test_the_closed_chain_keeps_the_day_alone(three):
    """So that nobody compares its hours with a log of visits."""
    there = timezone.localtime(three[0].at)
    assert (there.hour, there.minute, there.second, there.microsecond) == (0, 0, 0, 0)
    assert there.date() == timezone.localdate()


@pytest.mark.parametrize("change", ["entry", "words", "cut", "silent"])
def test_what_was_tampered_with_shows(three, change):
    """A changed entry, changed words, a cut tail, words that were erased in silence."""
    unguard()
    if change == "entry":
        ClosedEntry.objects.filter(seq=2).update(at=timezone.now() - timedelta(days=1))
    elif change == "words":
        ClosedPayload.objects.filter(entry_id=2).update(said={"other": 1})
    else:
        ClosedPayload.objects.filter(entry_id=3).delete()
        if change == "cut":
            ClosedEntry.objects.filter(seq=3).delete()
    found = queries.verify_closed()
    assert not found.intact
    assert found.why == {"entry": "digest", "words": "payload", "cut": "cut", "silent": ""}[change]
    assert queries.verify().intact


def test_the_database_refuses_to_change_it(three):
    """As it does for the common one."""
    for refused in (
        lambda: ClosedEntry.objects.filter(seq=1).update(kind="x"),
        lambda: ClosedEntry.objects.filter(seq=3)._raw_delete("default"),
        lambda: ClosedPayload.objects.filter(entry_id=1).update(said={}),
    ):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            refused()


def test_words_are_erased_with_a_told_gap(three):
    """The chain still verifies, and the common one knows nothing of it."""
    assert erase(ClosedPayload.objects.filter(entry_id=2), by=None, why="time", chain="closed") == 1
    assert ClosedEntry.objects.latest("seq").kind == ERASED
    assert queries.verify_closed().intact
    assert not Entry.objects.exists()


def test_its_end_differs_every_night_and_only_then(three):
    """What leaves this machine is the same all day, whatever happened, and another one the next day, even if nothing did."""
    assert night() == ""
    nightly.call()
    first = night()
    record("reports.made", by=None, chain="closed")
    assert night() == first == ClosedEntry.objects.filter(kind=NIGHT).get().digest
    nightly.call()
    assert night() != first
    assert passes(first).seq == 4
    assert queries.verify_closed(first).intact


def test_a_chain_that_was_written_anew_does_not_pass_through_a_night_that_was_kept(three):
    """Though it follows by itself."""
    found = queries.verify_closed("a" * 64)
    assert (found.intact, found.why) == (False, "kept")
    assert ClosedHead.objects.count() == 1
