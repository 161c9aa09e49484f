"""What happens with time."""

from datetime import timedelta

from django.core import mail
from django.utils import timezone

from tests.web.questions.conftest import SECRET
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.due.worker import Loop
from vangrail.web.questions.actions.answering import answer
from vangrail.web.questions.actions.waiting import escalate, forget, forget_people
from vangrail.web.questions.models import Escalation, Sent

NOW = timezone.now()


def test_late_goes_to_the_deputy_once(put, lena, dirk):
    """With a mail that says so."""
    question = put()
    assert escalate(question, "late", at=NOW).to == dirk
    assert escalate(question, "late", at=NOW) is None
    Loop().drain()
    assert [each.to for each in mail.outbox if "is waiting" in each.subject] == [[dirk.email]]
    assert Entry.objects.filter(kind="questions.escalated").count() == 1


def test_after_days_it_goes_to_the_owner(put, lena, dirk, owner):
    """A step of its own."""
    question = put()
    escalate(question, "late", at=NOW)
    assert escalate(question, "unanswered", at=NOW).to == owner
    assert Escalation.objects.count() == 2


def test_what_was_answered_goes_nowhere(put, lena):
    """However late the round is."""
    question = put()
    answer(question, "Yes.", by=lena)
    assert escalate(question, "late", at=NOW) is None


def test_what_was_sent_is_deleted_days_after_the_answer(put, lena, settings):
    """By the setting, and not a day before; that it happened is written down, and what it said is not."""
    settings.QUESTION_DAYS = 10
    question, waiting = put(), put()
    answer(question, "Yes.", by=lena, at=NOW)
    assert forget(at=NOW + timedelta(days=9)) == 0
    assert forget(at=NOW + timedelta(days=11)) == 1
    assert list(Sent.objects.values_list("question", flat=True)) == [waiting.pk]
    question.refresh_from_db()
    assert question.forgotten.at
    assert Entry.objects.filter(kind="questions.forgotten").count() == 1
    assert SECRET not in str(list(Payload.objects.values_list("said", flat=True)))


def test_what_nobody_ever_answered_is_deleted_too(put, lena):
    """After three months."""
    put(at=NOW - timedelta(days=91))
    put(at=NOW - timedelta(days=89))
    assert forget(at=NOW) == 1


def test_who_asked_and_what_was_answered_are_forgotten_in_time(put, lena, employee, settings):
    """After their time; that something was asked about a clause stays."""
    settings.ANSWER_DAYS = 10
    question, other = put(by=employee, clause="a_clause"), put()
    for each in (question, other):
        answer(each, "Yes.", by=lena, at=NOW)
    assert forget_people(at=NOW + timedelta(days=9)) == 0
    assert forget_people(at=NOW + timedelta(days=11)) == 2
    assert forget_people(at=NOW + timedelta(days=12)) == 0
    question.refresh_from_db()
    assert (question.asker, question.clause, question.answer.text) == (None, "a_clause", "")
    other.refresh_from_db()
    assert other.receipt == ""
    assert Entry.objects.filter(kind="questions.people_forgotten").count() == 1
