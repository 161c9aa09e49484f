"""The ways that this app brings."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("who", "sees"), [("writer", 2), ("auditor", 2), ("employee", 0)])
def test_who_sees_the_ways(as_person, request, who, sees):
    """Who works with posts, and who audits."""
    page = as_person(request.getfixturevalue(who)).get("/account/").text
    found = [way for way in ("/manage/outlets/", "/manage/outlets/connections/") if f'href="{way}"' in page]
    assert len(found) == sees
