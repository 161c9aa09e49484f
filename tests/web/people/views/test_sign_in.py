"""Signing in and out."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.audit.models import Entry
from vangrail.web.people.models import Visit
from vangrail.web.people.tasks import mail_link

pytestmark = pytest.mark.django_db
PASSWORD = "seven bikes hum softly"


def deliver():
    """Do the queued work."""
    for task in DBTaskResult.objects.filter(task_path__endswith="mail_link"):
        mail_link.func(*task.args_kwargs["args"])


def test_a_link_by_mail_signs_in_on_another_device(client, employee, as_person, settings):
    """Once; the session key changes, and the visit is written down."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    answer = client.post("/account/sign-in/?next=/account/visits/", {"email": employee.email.upper()})
    assert answer["Location"] == "/account/sign-in/sent/"
    deliver()
    address = re.search(r"http://localhost:8000(\S+)", mail.outbox[0].body)[1]
    phone = as_person(None)
    assert phone.get(address).status_code == 200
    before = phone.cookies.get("session")
    assert phone.post(address)["Location"] == "/account/visits/"
    assert phone.cookies["session"].value != before
    assert phone.get("/account/").status_code == 200
    assert as_person(None).post(address).status_code == 404
    assert Visit.objects.get().way == "link"
    assert list(Entry.objects.values_list("kind", flat=True)) == ["people.link_mailed", "people.signed_in"]


def test_known_and_unknown_addresses_are_answered_alike(client, employee, settings):
    """Same page, same status, same headers; and nobody gets a mail who is not known."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    known = client.post("/account/sign-in/", {"email": employee.email})
    unknown = client.post("/account/sign-in/", {"email": "nobody@example.org"})
    assert (known.status_code, known.content, dict(known.headers)) == (
        unknown.status_code,
        unknown.content,
        dict(unknown.headers),
    )
    deliver()
    assert [mailed.to for mailed in mail.outbox] == [[employee.email]]


def test_a_password_signs_in(client, employee):
    """By address or staff number; the answer to a wrong one does not tell which part was wrong."""
    employee.number = "007"
    employee.set_password(PASSWORD)
    employee.save()
    wrong = [
        client.post("/account/sign-in/password/", {"who": who, "password": "x"}).content.decode()
        for who in ("007", "008")
    ]
    plain = [re.sub(r'value="\w*"', "", re.sub(r"\d{3}", "", text)) for text in wrong]
    assert plain[0] == plain[1]
    answer = client.post("/account/sign-in/password/?next=/account/visits/", {"who": "007", "password": PASSWORD})
    assert answer["Location"] == "/account/visits/"


def test_five_wrong_passwords_lock_and_the_right_one_waits(client, employee):
    """Whoever it is: an unknown name locks alike, and the wait is written down without whose."""
    employee.set_password(PASSWORD)
    employee.save()
    for who in (employee.email, "nobody@example.org"):
        for _ in range(5):
            client.post("/account/sign-in/password/", {"who": who, "password": "x"})
        page = client.post("/account/sign-in/password/", {"who": who, "password": PASSWORD})
        assert page.status_code == 200
        assert "Too many attempts" in page.content.decode()
    assert Entry.objects.filter(kind="people.locked_out").count() == 2
    assert employee.email not in repr(
        list(Entry.objects.values_list("payload__said", "payload__actor", "payload__subject"))
    )


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_next_leads_nowhere_else(client, employee, address):
    """Whichever way somebody signs in."""
    employee.set_password(PASSWORD)
    employee.save()
    answer = client.post(f"/account/sign-in/password/?next={address}", {"who": employee.email, "password": PASSWORD})
    assert answer["Location"] == "/"
    assert client.get(f"/account/sign-in/?next={address}")["Location"] == "/"


def test_signing_out_ends_the_session(client, employee):
    """The cookie of before opens nothing."""
    employee.set_password(PASSWORD)
    employee.save()
    client.post("/account/sign-in/password/", {"who": employee.email, "password": PASSWORD})
    key = client.cookies["session"].value
    assert client.post("/account/sign-out/")["Location"] == "/account/sign-in/"
    client.cookies["session"] = key
    assert client.get("/account/").status_code == 302
    assert Visit.objects.get().ended_at


def test_who_has_left_does_not_get_in(client, person):
    """With the right password."""
    gone = person(left=timezone.localdate() - timedelta(days=1))
    gone.set_password(PASSWORD)
    gone.save()
    assert client.post("/account/sign-in/password/", {"who": gone.email, "password": PASSWORD}).status_code == 200
