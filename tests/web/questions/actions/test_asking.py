"""Sending a question: what is kept, who is told, and what the mail does not say."""

from datetime import timedelta

from django.core import mail

from tests.web.questions.conftest import SECRET
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.due.worker import Loop
from vangrail.web.questions.models import Question


def test_it_goes_to_the_desks_person_with_a_promise(put, lena, employee):
    """By the hours of the desk."""
    question = put(by=employee)
    assert (question.answers, question.asker, question.stands_in) == (lena, employee, False)
    assert question.due_at - question.asked_at == timedelta(hours=2)


def test_it_goes_to_the_owner_where_the_desk_is_vacant(put, owner):
    """And says so."""
    question = put(desk="pr")
    assert (question.answers, question.stands_in) == (owner, True)


def test_sent_twice_is_asked_once(put, lena):
    """A double click, or going back and sending again."""
    first, second = put(once="same"), put(once="same")
    assert first == second
    assert Question.objects.count() == 1
    assert Entry.objects.filter(kind="questions.asked").count() == 1


def test_without_a_name_nothing_says_who_it_was(put, lena, employee):
    """Not the question, and not what was written down about it."""
    question = put()
    assert question.asker is None
    assert question.receipt
    entry = Payload.objects.get(entry__kind="questions.asked")
    assert entry.actor == ""


def test_the_mail_holds_a_link_and_nothing_of_the_draft(put, lena, employee):
    """Nor who asks."""
    question = put(by=employee, marked=SECRET, note=SECRET)
    Loop().drain()
    (sent,) = mail.outbox
    whole = str(sent.message())
    assert sent.to == [lena.email]
    assert f"/manage/questions/{question.key}/" in sent.body
    assert SECRET not in whole
    assert "heron" not in whole
    assert employee.name not in whole


def test_what_is_written_down_holds_nothing_of_the_draft(put, lena, employee):
    """The chain names the desk, the clause and the rule."""
    put(by=employee, note=SECRET)
    assert not [each for each in Payload.objects.all() if "heron" in str(each.said)]
