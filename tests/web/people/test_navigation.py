"""The ways into this app."""

from django.urls import reverse

from vangrail.web.people.navigation import ENTRIES


def test_every_way_leads_somewhere():
    """And signing out is a button."""
    assert all(reverse(entry.url_name) for entry in ENTRIES)
    assert [entry.url_name for entry in ENTRIES if entry.post] == ["people:sign_out"]
