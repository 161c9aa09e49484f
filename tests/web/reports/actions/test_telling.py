"""Mails go out once, say nothing, and leave no trace in the queue."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django_tasks_db.models import DBTaskResult

from tests.web.reports.conftest import NOON, SECRET
from vangrail.web.reports.actions import telling
from vangrail.web.reports.actions.handling import step_aside, write
from vangrail.web.reports.models import Notice

pytestmark = pytest.mark.django_db


def test_each_mail_goes_out_once_and_says_nothing(sam, dora, put):
    """In the language of its reader, with a way in and no more."""
    sam.language = "nl"
    sam.save()
    put(where="At the gate", about="Chris Concerned")
    assert telling.send_all(NOON) == 2
    assert telling.send_all(NOON + timedelta(hours=1)) == 0
    assert {message.to[0] for message in mail.outbox} == {sam.email, dora.email}
    for message in mail.outbox:
        whole = f"{message.subject} {message.body} {message.alternatives}".lower()
        for word in (SECRET, "gate", "concerned", "report", "saw", "threat", "melding", "complain"):
            assert word not in whole.replace("/manage/reports/", "")
    assert not DBTaskResult.objects.exists()


def test_the_reporter_by_name_gets_one_and_who_gave_none_gets_none(sam, employee, put):
    """Nothing of what was written."""
    for by in (employee, None):
        write(put(by=by), "Which door was it?", by=sam)
    telling.send_all(NOON)
    found = [message for message in mail.outbox if message.to == [employee.email]]
    assert len(found) == 2
    assert "door" not in str([message.body for message in found])
    assert "/saw-something/return/" in found[0].body


def test_a_mail_server_that_is_away_is_tried_again(sam, dora, put, monkeypatch):
    """By the next round; nothing fails where somebody else would see it."""
    put()
    with monkeypatch.context() as away:
        away.setattr(telling, "hand_over", _raises(ConnectionRefusedError()))
        assert telling.send_all(NOON) == 0
    assert telling.send_all(NOON + timedelta(minutes=5)) == 2
    assert len(mail.outbox) == 2


@pytest.mark.parametrize(("code", "refused"), [(550, True), (450, False)])
def test_an_address_that_is_refused_is_not_tried_for_ever(sam, put, monkeypatch, code, refused):
    """For good; for now, it is tried again."""
    put()
    with monkeypatch.context() as away:
        away.setattr(telling, "hand_over", _raises(smtplib.SMTPRecipientsRefused({sam.email: (code, b"no")})))
        telling.send_all(NOON)
    assert Notice.objects.get().refused is refused


def test_who_was_kept_away_meanwhile_gets_none(sam, dora, put):
    """Though it was written down before."""
    step_aside(put(), by=sam)
    telling.send_all(NOON)
    assert [message.to for message in mail.outbox] == [[dora.email]]


def test_a_mail_that_another_round_has_at_hand_is_left_to_it(sam, put):
    """For some minutes; then it is taken for one that did not go out."""
    put()
    Notice.objects.update(claimed_at=NOON)
    assert telling.send_all(NOON + timedelta(minutes=5)) == 0
    assert telling.send_all(NOON + timedelta(minutes=25)) == 1


def _raises(error):
    def hand_over(_mail):
        raise error

    return hand_over
