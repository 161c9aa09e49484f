"""What teams do together, on pages."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.ambassadors.conftest import aim
from vangrail.web.ambassadors.actions.goals import set_goal
from vangrail.web.ambassadors.models import Cap, Goal

pytestmark = pytest.mark.django_db
UNTIL = timezone.localdate() + timedelta(days=5)


def test_a_team_sets_ticks_and_takes_back(as_person, team, employee, published):
    """On its own page, without anybody's name."""
    group, people = team
    one, other = as_person(people[0]), as_person(people[1])
    given = {"group": group.pk, "what": "Sing at the open day", "until": UNTIL}
    assert one.post("/ambassadors/goals/", given).status_code == 302
    goal = Goal.objects.get()
    page = other.get("/ambassadors/goals/").text
    assert "Sing at the open day" in page
    assert people[0].name not in page
    assert as_person(employee).post(f"/ambassadors/goals/{goal.pk}/reached/").status_code == 404
    assert other.post(f"/ambassadors/goals/{goal.pk}/end/").status_code == 403
    assert other.post(f"/ambassadors/goals/{goal.pk}/reached/").status_code == 302
    assert one.post(f"/ambassadors/goals/{goal.pk}/end/").status_code == 302
    assert "in no team" in as_person(employee).get("/ambassadors/goals/").text


def test_where_there_is_a_treat_the_page_says_what_to_say(as_person, team, carol, capped, published):
    """The sentence that belongs in a post."""
    group, people = team
    set_goal(group, aim(treat="Cake", value=3), by=carol)
    assert "our team got something for this" in as_person(people[0]).get("/ambassadors/goals/").text


def test_treats_are_promised_within_the_cap(as_person, team, carol, owner, published):
    """Set by the policy's owner; above it the page says so."""
    visitor, page = as_person(carol), "/manage/ambassadors/goals/"
    given = {"group": team[0].pk, "what": "An album", "until": UNTIL, "treat": "Cake", "value": "20"}
    assert "how much one may be worth" in visitor.post(page, given).text
    cap = {"amount": "15", "currency": "eur", "period": "quarter"}
    assert visitor.post("/manage/ambassadors/cap/", cap).status_code == 403
    assert as_person(owner).post("/manage/ambassadors/cap/", cap).status_code == 302
    assert Cap.objects.get().currency == "EUR"
    assert "15.00" in as_person(owner).get("/manage/ambassadors/cap/").text
    assert "above the cap" in visitor.post(page, given).text
    assert visitor.post(page, given | {"value": "15"}).status_code == 302
    goal = Goal.objects.get()
    assert "At most 15" in visitor.get(page).text
    assert visitor.post(f"/ambassadors/goals/{goal.pk}/end/")["Location"] == page
