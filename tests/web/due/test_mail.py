"""Mail is queued with what it follows from, once for its key, and only to addresses."""

import pytest
from django.core import mail as django_mail
from django.db import transaction
from django.template import TemplateDoesNotExist
from django_tasks_db.models import DBTaskResult

from vangrail.web.due.mail import Letter, MailError, send, send_many
from vangrail.web.due.worker import Loop

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("probe")]


def ask(**more):
    """Queue a mail to Ann."""
    return send(**{"to": "ann@example.org", "template": "probe/rich", "context": {"name": "Ann"}, "key": "1"} | more)


def test_a_mail_goes_out_once():
    """However often it is asked for with the same key."""
    assert ask()
    assert not ask()
    Loop().drain()
    (mail,) = django_mail.outbox
    assert (mail.to, mail.subject) == (["ann@example.org"], "Hello Ann")
    assert ask(key="2"), "another key is another mail"
    assert ask(template="probe/plain"), "a key belongs to its template"


def test_a_mail_belongs_to_its_transaction():
    """What did not happen is not told."""
    with transaction.atomic():
        ask()
        transaction.set_rollback(True)
    assert DBTaskResult.objects.count() == 0


def test_a_person_is_written_to_in_their_language(person):
    """The one they chose."""
    ask(to=person("Ann", language="nl"))
    Loop().drain()
    assert '<html lang="nl">' in django_mail.outbox[0].alternatives[0].content


def test_somebody_without_an_address_gets_none(person):
    """They have a printed code instead, and the caller is told."""
    nobody = person("Bo")
    nobody.email = None
    assert not ask(to=nobody)
    assert DBTaskResult.objects.count() == 0


@pytest.mark.parametrize("to", ["ann", "ann@example.org\nBcc: all@example.org", "a@example.org, b@example.org", "<x>"])
def test_what_is_no_address_is_refused(to):
    """And is not repeated in the error, since it may be anything."""
    with pytest.raises(MailError) as caught:
        ask(to=to)
    assert str(caught.value) == "mail probe/rich: wanted an address, found something else"


def test_a_template_that_is_not_there_is_noticed_at_once():
    """Where the mail is asked for, not hours later."""
    with pytest.raises(TemplateDoesNotExist):
        ask(template="probe/none")


def test_many_mails_are_queued_behind_the_others(person):
    """Once each, also when the roll-out is started again."""
    letters = [Letter(person(), {"name": "x"}, f"wave1:{number}") for number in range(5)]
    assert send_many(letters, template="probe/rich") == 5
    assert send_many(letters, template="probe/rich") == 0
    assert set(DBTaskResult.objects.values_list("priority", flat=True)) == {-10}
