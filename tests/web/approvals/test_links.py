"""The link of a guest."""

import pytest
from django.core import signing

from vangrail.web.approvals.links import guest_of, token_of

pytestmark = pytest.mark.django_db


def test_it_opens_for_its_guest_only(guest):
    """Signed for one purpose: nothing else's signature opens it, nor a changed sign."""
    token = token_of(guest)
    assert guest_of(token) == guest
    others = [signing.dumps([guest.pk, guest.request_id]), token[:-1], token + "x", f"{guest.pk}", "", "a:b:c"]
    assert [guest_of(each) for each in others] == [None] * len(others)


def test_it_cannot_be_carried_to_another_post(guest):
    """A number that does not belong together opens nothing."""
    token = signing.dumps([guest.pk, guest.request_id + 1], salt="vangrail.approvals.guest")
    assert guest_of(token) is None
    assert guest_of(signing.dumps("text", salt="vangrail.approvals.guest")) is None
