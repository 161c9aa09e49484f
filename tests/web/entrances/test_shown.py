"""Entrances in words."""

from datetime import timedelta

import pytest

from vangrail.web.entrances.models import Ending, Entrance
from vangrail.web.entrances.shown import opens_of, row_of, sheets_of

pytestmark = pytest.mark.django_db


def test_an_entrance_is_open_ended_or_closed(at_site, until, keeper):
    """Each with its word."""
    assert row_of(at_site, until).words == "open"
    assert row_of(at_site, until + timedelta(days=1)).words == "ended"
    Ending.objects.create(entrance=at_site, by=keeper)
    assert row_of(Entrance.objects.get(pk=at_site.pk), until).words == "closed"


def test_what_people_can_do_there_is_said_in_words(at_site):
    """In the order of the form."""
    at_site.opens = ["sign", "read"]
    assert [str(each) for each in opens_of(at_site)] == ["read the policy", "sign the policy"]


def test_a_sheet_stands_in_every_language(at_site):
    """With one address and one picture."""
    sheets = sheets_of(at_site)
    assert [each.language for each in sheets] == ["en", "nl", "es"]
    assert len({each.address for each in sheets}) == 1
