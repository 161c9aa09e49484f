"""Who is shown the way to which page."""

import pytest
from django.test import RequestFactory

from vangrail.web.ui.navigation import links

INBOX, HEALTH = "/manage/questions/", "/manage/questions/health/"


@pytest.mark.parametrize(
    ("role", "shown"),
    [("", set()), ("auditor", {HEALTH}), ("desk", {INBOX, HEALTH}), ("policy_owner", {INBOX, HEALTH})],
)
def test_the_ways_of_a_desk(held, person, role, shown):
    """The inbox for who answers, the rules for who looks after them."""
    request = RequestFactory().get("/questions/")
    request.user = person("W", *([role] if role else []), desk="pr")
    found = {link.url for link in links(request)}
    assert found & {INBOX, HEALTH} == shown
    assert "/questions/" in found
