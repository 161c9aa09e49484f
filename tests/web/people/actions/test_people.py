"""People come, change, leave and come back."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit.models import Entry, Payload
from vangrail.web.people.actions.people import add_person, change_person, close_gone, come_back, leave
from vangrail.web.people.actions.sign_in import make_link, use_link
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.models import Group, Person, Site, Visit

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)


def kinds():
    """Return what was written down, in order."""
    return list(Entry.objects.values_list("kind", flat=True))


def test_somebody_is_added_and_changed(keeper):
    """What became different is written down by field; the same again writes nothing."""
    shop = Group.objects.create(name="Shop")
    ada = add_person({"name": "Ada", "email": "", "number": "7", "groups": [shop]}, by=keeper)
    assert (ada.email, ada.number, list(ada.groups.all()), ada.has_usable_password()) == (None, "7", [shop], False)
    values = {"name": "Ada Berg", "site": Site.objects.create(name="Gent"), "groups": []}
    assert change_person(ada, values, by=keeper) == ["name", "site", "groups"]
    assert change_person(ada, values, by=keeper) == []
    assert kinds() == ["people.added", "people.changed"]
    assert Payload.objects.last().said == {"fields": ["name", "site", "groups"]}


def test_another_address_ends_the_links_that_were_mailed_to_the_old_one(keeper, person):
    """Whoever reads the old one does not get in."""
    ada = person("Ada")
    secret = make_link(ada, at=timezone.now())
    change_person(ada, {"email": "ada.new@example.org"}, by=keeper)
    assert use_link(secret, at=timezone.now()) is None


@pytest.mark.parametrize("role", ["auditor", "policy_owner", "desk", "approver"])
def test_only_who_looks_after_people_may(person, role):
    """Nothing is written by anybody else."""
    by, ada = person("", role), person("Ada")
    for act in (
        lambda: add_person({"name": "X"}, by=by),
        lambda: change_person(ada, {"name": "X"}, by=by),
        lambda: leave(ada, TODAY, by=by, today=TODAY),
        lambda: come_back(ada, TODAY, by=by),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert kinds() == []


def test_who_leaves_keeps_everything_until_the_day_is_over(keeper, person):
    """Then roles and sessions are gone at once."""
    today = timezone.localdate()
    ada = person("Ada", "auditor", joined=date(2020, 1, 1))
    Visit.objects.create(person=ada, key="k", way="link")
    leave(ada, today, by=keeper, today=today)
    assert ada.is_active
    assert ada.roles.filter(taken_at__isnull=True).exists()
    leave(ada, today - timedelta(days=1), by=keeper, today=today)
    assert not Person.objects.get(pk=ada.pk).is_active
    assert not ada.roles.filter(taken_at__isnull=True).exists()
    assert ada.visits.get().ended_at
    with pytest.raises(PeopleError):
        leave(ada, date(2019, 1, 1), by=keeper, today=today)


def test_the_last_who_runs_the_site_stays(admin, person):
    """Until somebody else does who is not about to leave either."""
    today = timezone.localdate()
    with pytest.raises(PeopleError):
        leave(admin, today, by=admin, today=today)
    going = person("Bo", "admin", left=today + timedelta(days=5))
    with pytest.raises(PeopleError):
        leave(admin, today, by=going, today=today)
    leave(admin, today, by=person("Cas", "admin"), today=today)


def test_who_comes_back_begins_clean(keeper, person):
    """The earlier stay is kept apart; roles, groups and manager are not taken along."""
    left = date(2025, 6, 1)
    ada = person("Ada", "auditor", joined=date(2020, 1, 1), left=left, manager=keeper)
    ada.groups.add(Group.objects.create(name="Shop"))
    with pytest.raises(PeopleError):
        come_back(ada, date(2025, 5, 1), by=keeper)
    come_back(ada, date(2026, 1, 1), by=keeper)
    ada.refresh_from_db()
    assert (ada.joined, ada.left, ada.manager, ada.groups.count()) == (date(2026, 1, 1), None, None, 0)
    assert not ada.has_role("auditor")
    stay = ada.stays.get()
    assert (stay.joined, stay.left, stay.closed_by) == (date(2020, 1, 1), left, keeper)
    with pytest.raises(PeopleError):
        come_back(ada, date(2026, 2, 1), by=keeper)


def test_only_who_still_has_something_is_closed(person):
    """Who left long ago is not touched again."""
    today = timezone.localdate()
    person("A", "auditor", left=today)
    person("B", left=today)
    assert close_gone(Person.objects.filter(left__lte=today), by=None) == 1
    assert close_gone(Person.objects.filter(left__lte=today), by=None) == 0


def test_who_is_gone_at_once_may_never_have_begun(keeper, person):
    """A directory takes somebody back on their first day, or before it."""
    ada = person("Ada", joined=date(2027, 1, 1))
    leave(ada, date(2026, 11, 20), by=keeper, today=date(2026, 11, 21), at_once=True)
    assert (ada.left, ada.joined, ada.is_active) == (date(2026, 11, 21), date(2026, 11, 21), False)
