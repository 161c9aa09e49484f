"""The pages about connections: who may, and that no secret is ever on one."""

import pytest

from vangrail.web.outlets.models import Connection

pytestmark = pytest.mark.django_db
HOME = "/manage/outlets/connections/"


@pytest.mark.parametrize(("who", "look", "act"), [("writer", 200, 302), ("auditor", 200, 403), ("employee", 403, 403)])
def test_who_may(as_person, request, connected, who, look, act):
    """Who keeps the accounts makes them, auditors look."""
    connected()
    number = Connection.objects.get().pk
    visitor = as_person(request.getfixturevalue(who))
    assert [visitor.get(page).status_code for page in (HOME, f"{HOME}{number}/")] == [look, look]
    assert visitor.get(f"{HOME}new/").status_code == (200 if act == 302 else 403)
    assert [visitor.post(f"{HOME}{number}/{verb}/").status_code for verb in ("test", "end")] == [act, act]


def test_connecting(as_person, account, writer, fake, monkeypatch):
    """Sent with what cannot be it comes back; made, its secret is said to be there, tested, and nowhere shown."""
    monkeypatch.setenv("VANGRAIL_OUTLET_TEST", "right")
    visitor, made = as_person(writer), account()
    given = {"account": made.pk, "way": "mastodon", "address": fake.address, "secret_in": "environment"}
    refused = visitor.post(f"{HOME}new/", given | {"secret_name": "DATABASE_URL"})
    assert refused.status_code == 422
    there = visitor.post(f"{HOME}new/", given | {"secret_name": "VANGRAIL_OUTLET_TEST"}, follow=True)
    assert "Is there" in there.text
    number = Connection.objects.get().pk
    tested = visitor.post(f"{HOME}{number}/test/", follow=True)
    assert "it speaks for brand" in tested.text
    monkeypatch.setenv("VANGRAIL_OUTLET_TEST", "an-unusual-word")
    again = visitor.post(f"{HOME}{number}/test/", follow=True)
    assert "does not work" in again.text
    assert "an-unusual-word" not in again.text + visitor.get(HOME).text
