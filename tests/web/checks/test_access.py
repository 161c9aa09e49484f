"""Who may check, and that no answer is kept on the way."""

import pytest
from django.urls import reverse

from tests.web.checks.company import company
from vangrail.web.checks.access import everybody_may
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Publication

pytestmark = pytest.mark.django_db
PLACES = ("checks:check", "checks:live", "checks:share", "checks:picture", "checks:clean")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("allowed", [True, False])
def test_three_people_check(acme, as_person, employee, owner, settings, place, allowed):
    """Everybody where the company allows it, else who is signed in; the text is never in the address they come back to."""
    settings.OPEN_CHECK = allowed
    for who in (None, employee, owner):
        answer = as_person(who).post(reverse(place), {"text": "zq7marker"})
        assert (
            answer["Cache-Control"] == "no-store, private"
            if allowed or who
            else answer["Location"] == "/account/sign-in/?next=/"
        )
        assert (answer.status_code == 302) == (who is None and not allowed)


@pytest.mark.parametrize("place", ["checks:live", "checks:picture", "checks:clean"])
def test_nothing_is_asked_in_an_address(acme, client, place):
    """A GET is refused."""
    assert client.get(reverse(place), {"text": "zq7marker"}).status_code == 405


def test_a_policy_may_ask_everybody_to_sign_in(as_person, employee, owner, settings):
    """The site's setting is the most that it can allow; programs then need a token."""
    closed = propose(company().model_copy(update={"open_check": False}), {}, by=owner)
    Publication.objects.create(version=closed, by=owner, at=closed.proposed_at, effective=closed.proposed_at)
    settings.OPEN_CHECK = True
    assert not everybody_may()
    assert as_person(None).get("/").status_code == 302
    assert as_person(employee).get("/").status_code == 200
    asked = as_person(None).post("/api/v1/check", {"text": "x"}, content_type="application/json")
    assert asked.status_code == 401
