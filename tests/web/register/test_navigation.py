"""The ways that this app brings."""

from django.urls import reverse

from vangrail.web.register.navigation import ENTRIES


def test_each_way_leads_somewhere():
    """To a page of ours."""
    found = {reverse(entry.url_name) for entry in ENTRIES}
    assert found == {"/manage/register/", "/register/", "/who-does-what/", "/safe/"}
