"""Who left long ago is a number."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from vangrail.web.evidence.forgetting.left import forget
from vangrail.web.people.models import Group, Stay

pytestmark = pytest.mark.django_db


def test_the_name_and_all_beside_it_go(person):
    """Of who left before the limit alone, and once."""
    now = timezone.now()
    today = timezone.localdate(now)
    gone = person("Ada Gone", number="7", left=today - timedelta(days=40), agency="Temps", manager=person("Boss"))
    fresh, here = person("Bo Fresh", left=today - timedelta(days=5)), person("Cy Here")
    gone.groups.add(Group.objects.create(name="Tills"))
    for each in (gone, fresh):
        Stay.objects.create(person=each, kind="staff", joined=date(2020, 1, 1), left=date(2021, 1, 1))
    assert (forget(now - timedelta(days=30)), forget(now - timedelta(days=30))) == (1, 0)
    for each in (gone, fresh, here):
        each.refresh_from_db()
    assert (gone.name, gone.email, gone.number, gone.agency, gone.manager) == (f"#{gone.pk}", None, None, "", None)
    assert not gone.has_usable_password()
    assert not gone.groups.exists()
    assert (gone.stays.count(), fresh.stays.count()) == (0, 1)
    assert (fresh.name, here.name) == ("Bo Fresh", "Cy Here")
