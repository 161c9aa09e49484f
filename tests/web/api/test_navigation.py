"""The ways that this app brings."""

from django.urls import reverse

from vangrail.web.api.navigation import ENTRIES


def test_each_way_leads_somewhere():
    """To a page of ours."""
    assert [reverse(entry.url_name) for entry in ENTRIES] == ["/manage/programs/", "/account/programs/"]
