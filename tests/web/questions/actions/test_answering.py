"""Answering and deciding."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.due.worker import Loop
from vangrail.web.policies.models import Review, Version
from vangrail.web.questions.actions.answering import answer, decide
from vangrail.web.questions.models import Answer

CONTEST = {"kind": "contest", "clause": "a_clause", "rule": "heron-named"}
NEXT_YEAR = timezone.localdate() + timedelta(days=365)


def test_who_asked_gets_a_mail_with_a_link(put, lena, employee):
    """And no word of the answer."""
    question = put(by=employee)
    answer(question, "You may, from Monday.", by=lena)
    Loop().drain()
    sent = next(each for each in mail.outbox if each.to == [employee.email])
    assert f"/questions/{question.key}/" in sent.body
    assert "Monday" not in str(sent.message())


def test_the_first_answer_stays(put, lena, dirk):
    """Two at a desk who answer at the same time: one answer, written down once."""
    question = put()
    answer(question, "Yes.", by=lena)
    answer(question, "No.", by=dirk)
    assert Answer.objects.get().text == "Yes."
    assert Entry.objects.filter(kind="questions.answered").count() == 1


def test_another_desk_does_not_answer(put, lena, person, owner, employee):
    """Nor the owner, nor an employee, however they come by the address."""
    question = put()
    for who in (person("H", "desk", desk="hr"), owner, employee):
        with pytest.raises(PermissionDenied):
            answer(question, "Yes.", by=who)


def test_a_rule_that_stays(put, lena):
    """With the reason as the answer, and nothing else."""
    question = put(**CONTEST)
    decision = decide(question, "stays", "It protects a customer.", by=lena)
    assert (decision.outcome, question.answer.text) == ("stays", "It protects a customer.")
    assert not Review.objects.filter(trigger="questions").exists()


def test_a_rule_that_will_change_is_looked_at(put, lena):
    """Within a month."""
    decide(put(**CONTEST), "change", "You are right.", by=lena)
    review = Review.objects.get(trigger="questions")
    assert review.clause == "a_clause"
    assert review.due == timezone.localdate() + timedelta(days=30)


def test_the_owner_silences_by_a_proposed_version(put, owner):
    """Which holds nothing until it is published."""
    before = Version.objects.count()
    decide(put(**CONTEST), "silenced", "It is public\nnow.", by=owner, until=NEXT_YEAR)
    version = Version.objects.first()
    assert Version.objects.count() == before + 1
    allow = version.policy().allow[0]
    assert (allow.rule, allow.reason, allow.until) == ("heron-named", "It is public now.", NEXT_YEAR)
    assert not hasattr(version, "publication")


def test_a_desk_that_silences_asks_for_a_review(put, lena):
    """For it may not propose a version; by the day that was chosen at the latest."""
    soon = timezone.localdate() + timedelta(days=9)
    decide(put(**CONTEST), "silenced", "It is public now.", by=lena, until=soon)
    assert Review.objects.get(trigger="questions").due == soon


def test_a_second_decision_changes_nothing(put, lena, owner):
    """The first one was told already."""
    question = put(**CONTEST)
    decide(question, "stays", "No.", by=lena)
    assert decide(question, "silenced", "Yes.", by=owner, until=date(2099, 1, 1)).outcome == "stays"
    assert Entry.objects.filter(kind="questions.decided").count() == 1
