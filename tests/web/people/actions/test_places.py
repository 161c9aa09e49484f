"""Sites and groups."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Payload
from vangrail.web.people.actions.places import add_place, change_members, remove_place, rename_place
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.models import Group, Site

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", [Site, Group])
def test_a_place_is_added_renamed_and_removed(keeper, kind):
    """A name is there once, however it is written."""
    gent = add_place(kind, "Gent", by=keeper)
    with pytest.raises(PeopleError):
        add_place(kind, "GENT", by=keeper)
    rename_place(gent, "gent", by=keeper)
    add_place(kind, "Aalst", by=keeper)
    with pytest.raises(PeopleError):
        rename_place(gent, "aalst", by=keeper)
    remove_place(gent, by=keeper)
    assert [place.name for place in kind.objects.all()] == ["Aalst"]


def test_a_place_with_people_stays(keeper, person, auditor):
    """And only who looks after people may."""
    gent = add_place(Site, "Gent", by=keeper)
    person("Ada", site=gent)
    with pytest.raises(PeopleError):
        remove_place(gent, by=keeper)
    with pytest.raises(PermissionDenied):
        rename_place(gent, "x", by=auditor)


def test_people_join_and_leave_a_group_with_an_entry_each(keeper, person):
    """By their numbers, many at a time."""
    group, ada, bo = add_place(Group, "Workshop", by=keeper), person("Ada"), person("Bo")
    change_members(group, [ada.pk], [], by=keeper)
    change_members(group, [bo.pk], [ada.pk], by=keeper)
    assert list(group.people.all()) == [bo]
    assert Payload.objects.filter(entry__kind="people.changed", subject=f"people.person:{ada.pk}").count() == 2
    with pytest.raises(PermissionDenied):
        change_members(group, [ada.pk], [], by=person(""))
