"""Who is shown the way to which page."""

import pytest


@pytest.mark.parametrize(("role", "ways"), [("", 0), ("auditor", 1), ("desk", 2), ("policy_owner", 2)])
def test_the_ways_of_a_desk(as_person, held, person, role, ways):
    """The inbox for who answers, the rules for who looks after them."""
    page = as_person(person("W", *([role] if role else []), desk="pr")).get("/questions/").content.decode()
    assert sum(f'href="{path}"' in page for path in ("/manage/questions/", "/manage/questions/health/")) == ways
