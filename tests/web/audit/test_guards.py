"""The database refuses to change the chain, whoever asks."""

import pytest
from django.db import DatabaseError, connection, transaction

from vangrail.web.audit.actions import record
from vangrail.web.audit.guards import Guard
from vangrail.web.audit.models import Entry, Payload

pytestmark = pytest.mark.django_db


def refused(act, words):
    """Do something that the database refuses, in a block of its own so that the test's transaction lives on."""
    with pytest.raises(DatabaseError, match=words), transaction.atomic():
        act()


def test_an_entry_is_neither_changed_nor_deleted():
    """Not one, and not all at once."""
    record("people.added", by=None)
    refused(lambda: Entry.objects.update(kind="people.left"), "never changed")
    refused(lambda: Entry.objects.all()._raw_delete("default"), "never changed")
    assert Entry.objects.get().kind == "people.added"


def test_what_was_said_is_erased_but_never_changed():
    """Other words under the same seal would be a lie; none are a gap."""
    record("people.added", by=None)
    refused(lambda: Payload.objects.update(actor="people.person:9"), "never changed")
    Payload.objects.all().delete()


def test_a_guard_may_depend_on_the_row():
    """And goes away when it is taken out."""
    guard = Guard("people_site", ("DELETE",), "a site with a long name stays", "OLD.name = 'Long''s'")
    guard.raise_in(connection)
    with connection.cursor() as cursor:
        for name in ("Long''s", "Short"):
            cursor.execute(f"INSERT INTO people_site (name) VALUES ('{name}')")  # noqa: S608 -- two fixed words
        cursor.execute("DELETE FROM people_site WHERE name = 'Short'")
        refused(lambda: cursor.execute("DELETE FROM people_site"), "a site with a long name stays")
        guard.drop_in(connection)
        cursor.execute("DELETE FROM people_site")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_tests_that_commit_leave_an_empty_chain_and_the_triggers(turn):
    """Whatever their order: the second one starts anew, and is guarded again."""
    assert record("people.added", by=None, said={"turn": turn}).seq == 1
    refused(lambda: Entry.objects.update(kind="people.left"), "never changed")
