"""Making and closing entrances."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Entry, Payload
from vangrail.web.entrances.actions.entrances import end_entrance, make_entrance
from vangrail.web.people.models import Site

pytestmark = pytest.mark.django_db


def test_an_entrance_is_made_and_written_down_without_its_code(keeper, site, until):
    """The records say for whom and until when."""
    made = make_entrance(site, "Temps & Co", ["read"], until, by=keeper)
    said = Payload.objects.get(entry__kind="entrances.made")
    assert said.said["last_day"] == until.isoformat()
    assert made.nonce not in str(said.said)


def test_who_leads_a_team_makes_them_at_their_site_only(leader, employee, until):
    """Not elsewhere, not for an agency alone; others make none."""
    assert make_entrance(leader.site, "", ["read"], until, by=leader)
    for site, by in ((None, leader), (Site.objects.create(name="Elsewhere"), leader), (leader.site, employee)):
        with pytest.raises(PermissionDenied):
            make_entrance(site, "", ["read"], until, by=by)


def test_closing_twice_writes_once(keeper, employee, at_site):
    """And only by who may."""
    with pytest.raises(PermissionDenied):
        end_entrance(at_site, by=employee)
    assert end_entrance(at_site, by=keeper) == end_entrance(at_site, by=keeper)
    assert Entry.objects.filter(kind="entrances.ended").count() == 1
