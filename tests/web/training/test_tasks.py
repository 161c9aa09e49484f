"""Invitations and reminders."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from vangrail.web.due.worker import Loop
from vangrail.web.training.actions.assignments import assign, end, remind
from vangrail.web.training.actions.courses import finish
from vangrail.web.training.actions.licences import appoint, change
from vangrail.web.training.tasks import daily, endings, stage_of

DUE = date(2026, 12, 1)


def sent() -> list[tuple[str, str]]:
    """Do what is queued and return who got which subject."""
    mail.outbox.clear()
    Loop().drain()
    return sorted((each.to[0], each.subject) for each in mail.outbox)


def test_everybody_who_is_asked_is_invited_once(asked, employee, owner, carer, person):
    """Also who joins later, with the next morning's round; nobody twice."""
    assert [to for to, _ in sent()] == sorted(each.email for each in (employee, owner, carer))
    assert mail.outbox[0].subject == "A course for you: The essentials"
    assert "/train/personal/essentials/" in mail.outbox[0].body
    newcomer = person("New", language="nl")
    daily.call()
    assert [to for to, _ in sent()] == [newcomer.email]
    daily.call()
    assert sent() == []


def test_who_has_finished_is_not_reminded(asked, employee, carer):
    """The others once for each time that somebody asks."""
    sent()
    for name in ("keys", "doors"):
        finish("personal", "essentials", name, by=employee)
    remind(asked, by=carer)
    assert employee.email not in [to for to, _ in sent()]
    assert mail.outbox
    assert all(each.subject.startswith("Still open: The essentials") for each in mail.outbox)


def test_a_course_that_ended_reminds_nobody(asked, carer):
    """Not even with what was queued before."""
    remind(asked, by=carer)
    end(asked, by=carer)
    assert sent() == []


def test_the_daily_round_reminds_at_each_stage_once(school, carer, employee):
    """A week before the day; a second round on the same day says nothing more."""
    assign("personal", "essentials", timezone.localdate() + timedelta(days=3), by=carer)
    sent()
    daily.call()
    assert (employee.email, "Still open: The essentials") in [
        (to, subject.partition(", by")[0]) for to, subject in sent()
    ]
    daily.call()
    assert sent() == []


@pytest.mark.parametrize(
    ("days", "stage"),
    [(-8, ""), (-7, "soon"), (0, "soon"), (1, "late 1"), (7, "late 1"), (8, "late 2"), (21, "late 3"), (22, "")],
)
def test_the_stages(days, stage):
    """A week before, on the day, weekly after it, and then no more."""
    assert stage_of(DUE, DUE + timedelta(days=days)) == stage


def test_the_end_of_a_licence_is_told_before(carer, owner, employee):
    """A month and a week before, to who has it and who owns the policy; renewed, nothing more is said."""
    until = timezone.localdate() + timedelta(days=20)
    licence = appoint({"person": employee, "topic": "press", "until": until}, by=carer)
    appoint({"person": None, "topic": "jobs", "until": until}, by=carer)
    for _ in range(2):
        endings.call()
    told = sent()
    assert [to for to, _ in told] == sorted((employee.email, owner.email))
    assert all(subject.startswith("A licence to speak ends on") and "journalists" in subject for _, subject in told)
    change(licence, {"until": timezone.localdate() + timedelta(days=5)}, by=carer)
    endings.call()
    assert len(sent()) == 2
    change(licence, {"until": timezone.localdate() + timedelta(days=90)}, by=carer)
    endings.call()
    assert sent() == []
