"""What an approver fills in."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.approvals.forms import GuestForm, HandingForm, RefusalForm, end_of, refusal_form, start_of, step_of
from vangrail.web.approvals.parts import Part

PARTS = [Part("time", "When", "Now"), Part("topic", "Topic", "jobs")]
CLAUSES = [("facts", "Facts"), ("respect", "Respect")]


def form(**given):
    """Return a filled form about two parts."""
    return RefusalForm({"step": "0", **given}, asked=PARTS, clauses=CLAUSES)


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({}, {"__all__"}),
        ({"reason_0": "Too early"}, {"clause_0"}),
        ({"clause_1": "facts"}, {"reason_1"}),
        ({"reason_0": "x", "clause_0": "else"}, {"clause_0"}),
        ({"reason_0": " ", "clause_0": "facts"}, {"reason_0"}),
    ],
)
def test_a_reason_and_a_clause_belong_together(given, wrong):
    """For one part at least."""
    assert set(form(**given).errors) == wrong


def test_what_was_said_about_which_part():
    """The others are left out."""
    filled = form(reason_1="Not a job", clause_1="facts")
    assert filled.is_valid()
    assert [(each.part, each.clause, each.reason) for each in filled.remarks()] == [("topic", "facts", "Not a job")]
    assert [part for part, _reason, _clause in filled.rows()] == PARTS


@pytest.mark.parametrize(
    ("given", "step"), [("0", 0), ("2", 2), ("", -1), ("-1", -1), ("10", -1), ("x", -1), ("٢", -1)]
)
def test_the_step_of_a_form(given, step):
    """One sign, or none of ours."""
    assert step_of({"step": given}) == step


@pytest.mark.django_db
def test_the_clauses_that_the_check_named_come_first(asked):
    """Then all others of the policy."""
    made = refusal_form(asked, None, step=0)
    assert made.initial == {"step": 0}
    assert len(made.fields["clause_0"].choices) > 1


@pytest.mark.django_db
def test_days_are_whole(approver, employee):
    """The last day belongs to it."""
    today = timezone.localdate()
    filled = HandingForm({"taker": employee.pk, "first": today, "last": today}, giver=approver)
    assert filled.is_valid()
    assert filled.given() == {"taker": employee, "begins": start_of(today), "ends": start_of(today + timedelta(days=1))}
    assert not HandingForm({"taker": approver.pk, "first": today, "last": today}, giver=approver).is_valid()


def test_whom_to_ask_outside():
    """With the moment at which their link ends."""
    day = timezone.localdate() + timedelta(days=3)
    given = {"name": "Gail", "email": "gail@agency.example", "language": "nl", "reason": "Look", "until": day}
    filled = GuestForm(given)
    assert filled.is_valid()
    assert filled.whom().expires_at == end_of(day)
