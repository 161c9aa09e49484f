"""Entries in words."""

import pytest

from vangrail.web.audit.actions import record
from vangrail.web.audit.models import Entry
from vangrail.web.evidence.queries import last_look, names_of, tell

pytestmark = pytest.mark.django_db


def test_names_are_looked_up_together(employee, published, django_assert_num_queries):
    """One question for each kind of thing; what is gone is called by its number."""
    labels = [f"people.person:{employee.pk}", f"policies.version:{published.pk}", "people.person:999999", "work:x", ""]
    with django_assert_num_queries(2):
        found = names_of(labels)
    assert found[labels[0]] == "Emil Employee"
    assert found["people.person:999999"] == "#999999"
    assert names_of(["shoe.box:1"]) == {"shoe.box:1": "#1"}


def test_an_entry_is_told(employee):
    """The program itself is called by its name."""
    record("people.added", by=None, about=employee)
    (told,) = tell(Entry.objects.select_related("payload"))
    assert (told.text, told.actor, told.seq) == ("Vangrail added Emil Employee.", "", 1)
    assert last_look() is None
