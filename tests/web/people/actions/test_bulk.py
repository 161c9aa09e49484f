"""Writing one field of many people."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vangrail.web.people.actions.bulk import write
from vangrail.web.people.models import Person, Site

pytestmark = pytest.mark.django_db


def test_shared_and_own_values_are_written():
    """In a handful of statements, and only the field that is named."""
    gent = Site.objects.create(name="Gent")
    people = [Person.objects.create_user(None, f"P{number}") for number in range(60)]
    for number, person in enumerate(people):
        person.site, person.name, person.language = gent if number < 50 else None, f"Q{number}", "es"
    with CaptureQueriesContext(connection) as queries:
        write(people, ["site", "name"])
    assert len(queries) < 12
    assert Person.objects.filter(site=gent).count() == 50
    assert set(Person.objects.values_list("name", flat=True)) == {f"Q{number}" for number in range(60)}
    assert set(Person.objects.values_list("language", flat=True)) == {"en"}
    write([], ["site"])
