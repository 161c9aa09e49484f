"""Who is shown the way."""

import pytest
from django.test import RequestFactory

from vangrail.web.ui.navigation import links

WAITING, HANDING = "/manage/approvals/", "/manage/approvals/handing-over/"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "ways"),
    [("", set()), ("auditor", set()), ("admin", set()), ("desk", {WAITING, HANDING}), ("approver", {WAITING, HANDING})],
)
def test_who_may_be_asked(person, role, ways):
    """A role that sits in a step."""
    request = RequestFactory().get("/")
    request.user = person("W", *([role] if role else []), desk="pr")
    assert {link.url for link in links(request)} & {WAITING, HANDING} == ways
