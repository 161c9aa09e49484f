"""What is done later."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from vangrail.web.people.models import Intake, MailedLink, Role, Visit
from vangrail.web.people.tasks import apply_list, forget, let_go, mail_link

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _outbox(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.mark.parametrize(("language", "word"), [("en", "Your link"), ("nl", "Je link"), ("es", "Tu enlace")])
def test_a_link_is_mailed_in_the_persons_language(person, client, language, word):
    """And it works, with the way to where they wanted to be; only its hash is kept."""
    ada = person("Ada", language=language)
    mail_link.func(ada.pk, "/sign/3/", "en")
    assert mail.outbox[-1].subject.startswith(word)
    address = re.search(r"http://\S+", mail.outbox[-1].body)[0]
    assert client.get(address).status_code == 200
    assert client.post(address)["Location"] == "/sign/3/"
    assert MailedLink.objects.get().digest not in address


def test_nobody_gets_nothing(person):
    """Nor who has left, nor who has three links that still work."""
    ada = person()
    mail_link.func(0, "", "en")
    mail_link.func(person(left=timezone.localdate()).pk, "", "en")
    for _ in range(5):
        mail_link.func(ada.pk, "", "en")
    assert len(mail.outbox) == 3


def test_who_has_left_loses_what_lets_them_in(person):
    """Twice is as good as once."""
    gone = person("Ada", "auditor", left=timezone.localdate())
    gone.set_password("a long enough secret")
    gone.save()
    Visit.objects.create(person=gone, key="k", way="link")
    let_go.func()
    let_go.func()
    gone.refresh_from_db()
    assert not gone.has_usable_password()
    assert not Role.objects.filter(taken_at__isnull=True).exists()
    assert not Visit.objects.filter(ended_at__isnull=True).exists()


def test_what_is_over_is_forgotten(person):
    """A list that nobody applied within a day, a link of last year, a visit that must have ended."""
    ada, now = person(), timezone.now()
    old = Intake.objects.create(name="l.csv", sent_by=ada, sent_at=now - timedelta(days=2), table={"rows": [1]})
    MailedLink.objects.create(person=ada, digest="x", expires_at=now - timedelta(days=100))
    Visit.objects.create(person=ada, key="k", way="link", started_at=now - timedelta(days=30))
    forget.func()
    old.refresh_from_db()
    assert (old.table, MailedLink.objects.count(), Visit.objects.filter(ended_at__isnull=True).count()) == ({}, 0, 0)


def test_a_list_that_is_gone_changes_nothing(keeper):
    """Dropped while it waited, or not there at all."""
    gone = Intake.objects.create(name="a", sent_by=keeper, asked_by=keeper, asked_at=timezone.now(), table={})
    apply_list.call(gone.pk)
    apply_list.call(gone.pk + 1)
    assert Intake.objects.get().applied_at is None
