"""People agree, change their mind, and are no longer in it."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Payload
from vangrail.web.drafts.actions import consents, withdraw, write
from vangrail.web.drafts.models import Consent, Picture
from vangrail.web.drafts.panels import Locked

pytestmark = pytest.mark.django_db
AGREED = {"kind": "colleague", "name": "Ada zq7marker", "agreed_on": date(2026, 11, 1), "kept": "HR folder"}
TODAY = date(2026, 11, 2)


@pytest.fixture
def picture(draft):
    """Give a picture."""
    return Picture.objects.create(draft=draft, alt={"en": "A heron"}, width=1, height=1, size=1)


@pytest.fixture(params=["picture", "words"])
def consent(request, picture, draft, text, writer):
    """Give somebody who agreed, to a picture or to words."""
    return consents.add_consent(picture if request.param == "picture" else draft, AGREED, by=writer)


def test_it_belongs_to_a_picture_or_to_a_draft(consent, draft):
    """And finds the draft either way; no name goes into the records."""
    assert consent.post == draft
    assert (consent.picture is None) != (consent.draft is None)
    assert not any("zq7marker" in str(said) for said in Payload.objects.values_list("said", flat=True))


def test_somebody_may_change_their_mind(consent, writer):
    """Once; and it stays written down that they had agreed."""
    assert consent.holds(TODAY)
    first = consents.take_back_consent(consent, by=writer).taken_back_at
    assert consents.take_back_consent(consent, by=writer).taken_back_at == first
    assert not consent.holds(TODAY)


def test_that_is_said_of_a_draft_in_any_state(consent, draft, writer):
    """A draft that can no longer be changed takes nobody new."""
    withdraw(draft, by=writer)
    with pytest.raises(Locked):
        consents.add_consent(draft, AGREED, by=writer)
    assert consents.take_back_consent(consent, by=writer).taken_back_at


def test_who_no_longer_agrees_goes_only_with_what_was_said_of_them(draft, text, writer):
    """As long as the words are the same, what was held for them stays held."""
    consent = consents.add_consent(draft, AGREED, by=writer)
    write(text, "“I like it here”, says Ada.", by=writer)
    consents.take_back_consent(consent, by=writer)
    with pytest.raises(consents.StillSaid):
        consents.remove_consent(consent, by=writer)
    assert Consent.objects.exists()
    write(text, "We like it here.", by=writer)
    consents.remove_consent(consent, by=writer)
    assert not Consent.objects.exists()


def test_an_agreement_that_ended_goes_by_the_same_rule(draft, text, writer):
    """And one that holds can go at any time: nothing was held for it."""
    ended = consents.add_consent(draft, {**AGREED, "expires": date(2026, 1, 1)}, by=writer)
    with pytest.raises(consents.StillSaid):
        consents.remove_consent(ended, by=writer)
    consents.remove_consent(consents.add_consent(draft, AGREED, by=writer), by=writer)
    assert Consent.objects.get() == ended


def test_who_is_in_a_picture_goes_with_it(picture, writer):
    """Not alone."""
    with pytest.raises(ValueError, match="picture"):
        consents.remove_consent(consents.add_consent(picture, AGREED, by=writer), by=writer)


def test_a_reader_changes_nothing(consent, picture, draft, auditor):
    """Not even that somebody took their word back."""
    tries = [
        lambda: consents.add_consent(picture, AGREED, by=auditor),
        lambda: consents.add_consent(draft, AGREED, by=auditor),
        lambda: consents.take_back_consent(consent, by=auditor),
        lambda: consents.remove_consent(Consent(draft=draft), by=auditor),
    ]
    for attempt in tries:
        with pytest.raises(PermissionDenied):
            attempt()
