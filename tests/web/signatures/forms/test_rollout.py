"""The plan of a roll-out."""

from datetime import timedelta

from django.utils import timezone

from vangrail.decisions.reminders import workday
from vangrail.web.signatures.forms.rollout import PlanForm


def test_it_proposes_the_next_working_day():
    """And two weeks."""
    form = PlanForm()
    assert form.fields["starts"].initial == workday(timezone.localdate() + timedelta(days=1))
    assert form.fields["days"].initial == 14


def test_a_plan_begins_today_or_later():
    """Nobody can be asked yesterday."""
    plan = {"split": "site", "size": 9, "days": 14}
    assert PlanForm(plan | {"starts": timezone.localdate().isoformat()}).is_valid()
    yesterday = timezone.localdate() - timedelta(days=1)
    assert "starts" in PlanForm(plan | {"starts": yesterday.isoformat()}).errors
