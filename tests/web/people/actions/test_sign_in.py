"""Ways to prove who one is."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.people.actions import sign_in

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_somebody_is_found_by_address_or_number(person):
    """Not by an empty one, and not after they left."""
    ada = person("Ada", number="007")
    person("Gone", number="008", left=timezone.localdate())
    assert sign_in.find(f" {ada.email.upper()} ") == sign_in.find("007") == ada
    assert [sign_in.find(text) for text in ("", "008", "x@example.org")] == [None, None, None]


def test_a_link_works_once_and_for_half_an_hour(person):
    """Looking at it uses nothing up; three at a time are enough."""
    ada = person("Ada")
    secret = sign_in.make_link(ada, at=NOW)
    assert sign_in.read_link(secret, at=NOW).person == ada
    assert sign_in.read_link(secret, at=NOW + timedelta(minutes=31)) is None
    assert sign_in.use_link(secret, at=NOW) == ada
    assert sign_in.use_link(secret, at=NOW) is None
    assert [bool(sign_in.make_link(ada, at=NOW)) for _ in range(4)] == [True, True, True, False]


def test_a_link_of_somebody_who_left_is_none(person):
    """Even when it was mailed before."""
    ada = person("Ada")
    secret = sign_in.make_link(ada, at=NOW)
    ada.left = timezone.localdate()
    ada.save()
    assert sign_in.use_link(secret, at=NOW) is None


def test_a_password_is_long_and_not_common(person):
    """And not like the name; nothing else is asked of it."""
    ada = person("Ada Lovelace-Byron")
    for bad in ("short", "qwerty123456", "ada lovelace-byron"):
        with pytest.raises(ValidationError):
            sign_in.set_password(ada, bad, by=ada)
    sign_in.set_password(ada, "seven bikes hum softly", by=ada)
    assert sign_in.check(ada.email, "seven bikes hum softly") == ada
    assert sign_in.check(ada.email, "seven bikes hum loudly") is None
    sign_in.remove_password(ada, by=ada)
    assert sign_in.check(ada.email, "seven bikes hum softly") is None
    assert [entry.kind for entry in Entry.objects.all()] == ["people.password_set", "people.password_removed"]


def test_an_unknown_name_costs_as_much_as_a_known_one(person, monkeypatch):
    """A password is hashed whoever it is, known, unknown, or without one."""
    ada = person("Ada")
    ada.set_password("seven bikes hum softly")
    ada.save()
    hashed = []
    monkeypatch.setattr(sign_in, "check_password", lambda *given: hashed.append(given) or False)
    for name in (ada.email, "nobody@example.org", person("Bo").email):
        assert sign_in.check(name, "x") is None
    assert len(hashed) == 3
    assert all(kept.startswith("md5$") for _typed, kept in hashed)


def test_a_lockout_is_written_down_without_whose():
    """Only what kind."""
    sign_in.record_lockout("account")
    assert Entry.objects.get().payload.said == {"scope": "account"}
