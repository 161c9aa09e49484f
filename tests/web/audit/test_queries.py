"""The chain is read in constant memory, and says what is wrong with it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from vangrail.decisions.chain import Head as Kept
from vangrail.web.audit import queries
from vangrail.web.audit.actions import record
from vangrail.web.audit.guards import Guard
from vangrail.web.audit.models import Entry, Head, Payload

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain_of_five():
    """Write five entries."""
    return [record("people.added", by=None, about=f"people.person:{number}") for number in range(5)]


@pytest.fixture
def unguarded():
    """Take the triggers away, as the owner of a database can."""
    for guard in (Guard("audit_entry", ("UPDATE", "DELETE"), ""), Guard("audit_payload", ("UPDATE",), "")):
        guard.drop_in(connection)


def test_a_whole_chain_is_intact(chain_of_five):
    """Up to its end, which is the one beside it."""
    found = queries.verify()
    assert (found.intact, str(queries.head())) == (True, f"5:{found.head.digest}")
    assert queries.verify(kept=found.head).intact
    assert queries.verify(after=Kept(2, chain_of_five[1].digest)).intact


def test_an_empty_chain_is_intact():
    """There is nothing wrong with nothing."""
    assert queries.verify().head.seq == 0


def test_a_changed_entry_shows(chain_of_five, unguarded):
    """Even when the owner of the database took the triggers away."""
    Entry.objects.filter(seq=3).update(at=timezone.now() - timedelta(days=1))
    assert (queries.verify().broken_at, queries.verify().why) == (3, "digest")


def test_changed_words_show(chain_of_five, unguarded):
    """Where they stand."""
    Payload.objects.filter(entry_id=2).update(said={"other": 1})
    assert (queries.verify().broken_at, queries.verify().why) == (2, "payload")


def test_a_cut_tail_shows(chain_of_five, unguarded):
    """The end that is kept beside the chain says how long it was."""
    Payload.objects.filter(entry_id=5).delete()
    Entry.objects.filter(seq=5).delete()
    assert (queries.verify().broken_at, queries.verify().why) == (5, "cut")


def test_a_chain_that_ends_before_an_end_that_is_trusted_is_cut(chain_of_five):
    """Nothing comes after it, and that is not enough."""
    assert (queries.verify(after=Kept(9, "0" * 64)).why, queries.verify(after=Kept(9, "0" * 64)).broken_at) == (
        "cut",
        6,
    )


def test_an_added_tail_shows(chain_of_five):
    """Also a well-made entry, when the end that is kept beside the chain does not know it."""
    head = queries.head()
    record("people.added", by=None)
    Head.objects.update(seq=head.seq, digest=head.digest)
    assert (queries.verify().broken_at, queries.verify().why) == (6, "added")


def test_another_end_beside_the_chain_shows(chain_of_five):
    """The number alone is not enough."""
    Head.objects.update(digest="0" * 64)
    assert (queries.verify().broken_at, queries.verify().why) == (5, "kept")


def test_the_digest_beside_an_entry_is_read_too(chain_of_five, unguarded):
    """What pages and downloads show is as safe as what is linked."""
    Entry.objects.filter(seq=2).update(digest="0" * 64)
    assert (queries.verify().broken_at, queries.verify().why) == (2, "digest")


def test_words_that_were_erased_in_silence_show(chain_of_five):
    """The chain holds, but nobody told."""
    Payload.objects.filter(entry_id=4).delete()
    found = queries.verify()
    assert (found.intact, found.untold, found.broken_at) == (False, True, None)


def test_entries_are_found_by_area_person_thing_and_day(chain_of_five, employee):
    """Newest first; both days count."""
    record("policies.published", by=employee, about="policies.version:1")
    today = timezone.localdate()
    assert queries.entries(area="people").count() == 5
    assert queries.entries(actor=f"people.person:{employee.pk}").get().kind == "policies.published"
    assert queries.entries(subject="people.person:3").get().seq == 4
    assert queries.entries(since=today, until=today)[0].seq == 6
    assert not queries.entries(until=today - timedelta(days=1)).exists()
