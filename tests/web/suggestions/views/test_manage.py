"""The pages of who decides, tried by the desk, another desk, the owner, an employee and nobody."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.suggestions.conftest import TEXT
from vangrail.web.suggestions.models import Decision, Merge, Postponement

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "method", "statuses"),
    [
        ("/manage/suggestions/", "get", (200, 200, 200, 403)),
        ("/manage/suggestions/{}/", "get", (200, 404, 200, 403)),
        ("/manage/suggestions/{}/decision/", "post", (422, 404, 422, 403)),
        ("/manage/suggestions/{}/postponement/", "post", (422, 404, 422, 403)),
        ("/manage/suggestions/{}/merging/", "post", (422, 404, 422, 403)),
    ],
)
def test_who_may_open_what(as_person, put, lena, hana, owner, employee, path, method, statuses):
    """And nobody without signing in."""
    address = path.format(put().key)
    people = (lena, hana, owner, employee)
    assert tuple(getattr(as_person(who), method)(address).status_code for who in people) == statuses
    assert getattr(as_person(None), method)(address).status_code == 302


def test_the_desk_decides(as_person, put, lena):
    """With a reason; then the page says what was decided."""
    one = put()
    client = as_person(lena)
    assert TEXT in client.get("/manage/suggestions/").content.decode()
    client.post(f"/manage/suggestions/{one.key}/decision/", {"outcome": "taken", "reason": "You are right."})
    assert Decision.objects.get().by == lena
    assert "You are right." in client.get(f"/manage/suggestions/{one.key}/").content.decode()


def test_the_desk_takes_longer_and_puts_two_together(as_person, put, lena):
    """A day before the promised one is refused in words."""
    one, other = put(), put(text="The same again.")
    client = as_person(lena)
    address = f"/manage/suggestions/{one.key}/postponement/"
    today = timezone.localdate()
    refused = client.post(address, {"until": today.isoformat(), "why": "Holidays."})
    assert "Choose a day after the one that was promised" in refused.content.decode()
    client.post(address, {"until": (today + timedelta(days=90)).isoformat(), "why": "Holidays."})
    assert Postponement.objects.get().why == "Holidays."
    sent = client.post(f"/manage/suggestions/{other.key}/merging/", {"into": one.pk})
    assert sent.headers["Location"] == f"/manage/suggestions/{one.key}/"
    assert Merge.objects.get().into == one
    assert "The same again." in client.get(f"/manage/suggestions/{one.key}/").content.decode()
