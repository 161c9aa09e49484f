"""What a guest sees and does with their link."""

import pytest

from vangrail.web.approvals.actions.guests import uninvite
from vangrail.web.approvals.links import token_of
from vangrail.web.approvals.models import Decision
from vangrail.web.approvals.queries import approved
from vangrail.web.approvals.views.guest import OPENS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_limit():
    OPENS.forget()


def test_a_guest_needs_no_account(client, draft, guest):
    """One post, a yes, and the page says thank you afterwards."""
    place = f"/approval/{token_of(guest)}/"
    answer = client.get(place)
    assert "The spring sale begins on Monday." in answer.text
    assert "Gail Guest" in answer.text
    assert (answer["Referrer-Policy"], "no-store" in answer["Cache-Control"]) == ("no-referrer", True)
    done = client.post(f"{place}decision/", {"step": 0}, follow=True)
    assert "You said yes" in done.text
    assert approved(draft)
    client.post(f"{place}decision/", {"step": 0})
    assert Decision.objects.count() == 1


def test_a_guest_refuses_with_a_reason(client, guest, remarks):
    """In their own language, with the clauses to choose from."""
    place = f"/approval/{token_of(guest)}/refusal/"
    assert client.get(place).status_code == 200
    assert client.post(place, {"step": 0}).status_code == 422
    given = {"step": 0, "reason_0": "This is not the campaign.", "clause_0": remarks[0].clause}
    assert "Whoever wrote it reads your reasons" in client.post(place, given, follow=True).text
    assert not Decision.objects.get().yes


def test_a_link_opens_one_post_and_nothing_else(client, guest, asked):
    """Not the pages of the team."""
    client.get(f"/approval/{token_of(guest)}/")
    assert client.get(f"/manage/approvals/{asked.pk}/").status_code == 302


@pytest.mark.parametrize("token", ["1", "abc", "abc:def:ghi", "%2e%2e"])
def test_no_address_can_be_guessed(client, guest, token):
    """It says nothing about what there is."""
    answer = client.get(f"/approval/{token}/")
    assert answer.status_code == 404
    assert "Gail" not in answer.text


def test_a_link_that_is_over_says_whom_to_ask(client, guest, approver):
    """For the page, the yes and the no alike."""
    uninvite(guest, by=approver)
    place = f"/approval/{token_of(guest)}/"
    assert "Ask Ana Approver for a new one" in client.get(place).text
    for more in ("decision/", "refusal/"):
        assert client.post(place + more, {"step": 0}).status_code == 404
    assert not Decision.objects.exists()


def test_who_tries_many_has_to_wait(client, guest, clock_stands):
    """From one address, whatever they try."""
    codes = [client.get(f"/approval/{number}/").status_code for number in range(62)]
    assert (codes[0], codes[-1]) == (404, 429)


def test_a_forged_form_is_refused(client, guest):
    """Also for who needs no account."""
    visitor = type(client)(enforce_csrf_checks=True)
    assert visitor.post(f"/approval/{token_of(guest)}/decision/", {"step": 0}).status_code == 403


def test_a_picture_by_link(client, guest):
    """One that the post does not have is not there."""
    assert client.get(f"/approval/{token_of(guest)}/pictures/none/").status_code == 404
