"""An entry follows the one before it."""

import pytest

from vangrail.web.audit.actions import START, record

pytestmark = pytest.mark.django_db


def test_an_entry_names_the_one_before(employee):
    """The first one starts the chain."""
    first = record("people.added", by=None, about=employee)
    second = record("people.changed", by=employee, about=employee, said={"name": "new"})
    assert (first.previous, second.previous) == (START, first.digest)
    assert (second.payload.actor, second.payload.said) == (f"people.person:{employee.pk}", {"name": "new"})
