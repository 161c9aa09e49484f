"""The ways of this app."""

from django.urls import reverse

from vangrail.web.mentions.navigation import ENTRIES


def test_each_way_leads_somewhere():
    """Those of the social team stand with its pages."""
    assert len({reverse(entry.url_name) for entry in ENTRIES}) == len(ENTRIES)
    assert {entry.group for entry in ENTRIES if entry.section == "manage"} == {"desk"}
