"""What the directory has said beside what is kept of everybody."""

import pytest

from vangrail.web.people.models import Group
from vangrail.web.scim.models import KnownGroup, KnownPerson


@pytest.mark.django_db
def test_they_are_called_as_the_directory_does(person):
    """Somebody by their name there, a group by its name."""
    known = KnownPerson.objects.create(person=person("Ada"), login="ada@example.org", key="ada@example.org")
    group = KnownGroup.objects.create(group=Group.objects.create(name="Workshop"))
    assert (str(known), str(group)) == ("ada@example.org", "Workshop")
