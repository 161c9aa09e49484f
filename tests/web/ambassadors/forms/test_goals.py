"""What a team does together, and the cap."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.ambassadors.forms.goals import CapForm, GoalForm, TreatForm
from vangrail.web.people.models import Group

pytestmark = pytest.mark.django_db


def test_somebody_chooses_among_their_own_teams(team, employee):
    """Who promises treats among all."""
    group, people = team
    given = {"group": group.pk, "what": "An album", "until": timezone.localdate() + timedelta(days=5)}
    assert GoalForm(given, person=people[0]).is_valid()
    assert "group" in GoalForm(given, person=employee).errors
    assert TreatForm(given | {"treat": "Cake", "value": "4.50"}).is_valid()
    assert "until" in GoalForm(given | {"until": timezone.localdate() - timedelta(days=1)}, person=people[0]).errors


def test_the_only_team_is_chosen(team, employee):
    """Among more, and with none, somebody chooses."""
    group, people = team
    assert GoalForm(person=people[0])["group"].initial == group
    assert GoalForm(person=employee)["group"].initial is None
    people[0].groups.add(Group.objects.create(name="Another"))
    assert GoalForm(person=people[0])["group"].initial is None


@pytest.mark.parametrize(("currency", "fine"), [("eur", True), ("EU", False), ("E1R", False)])
def test_a_currency_has_three_letters(currency, fine):
    """In capitals."""
    form = CapForm({"amount": "10", "currency": currency, "period": "year"})
    assert form.is_valid() is fine
