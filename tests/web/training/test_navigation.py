"""Who is shown the way to which page."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from vangrail.web.ui.navigation import links


def ways(who) -> set[str]:
    """Return the addresses that somebody is shown."""
    request = RequestFactory().get("/train/")
    request.user = who or AnonymousUser()
    return {link.url for link in links(request)}


@pytest.mark.parametrize(
    ("role", "shown"),
    [("", set()), ("desk", {"licences/"}), ("people_admin", {"", "licences/"})],
)
def test_the_ways_to_what_somebody_looks_after(published, person, role, shown):
    """Courses for everybody who works here, the rest for who may open it."""
    found = ways(person("W", *([role] if role else []), desk="pr"))
    assert "/train/" in found
    assert {f"/manage/training/{each}" for each in ("", "licences/")} & found == {
        f"/manage/training/{each}" for each in shown
    }


def test_a_manager_finds_their_team(published, person, employee):
    """Who has no team is not shown the way."""
    boss = person("Boss")
    employee.manager = boss
    employee.save()
    assert "/manage/training/team/" in ways(boss)
    assert "/manage/training/team/" not in ways(employee)


def test_lessons_are_in_sight_without_signing_in(published):
    """Nobody has to sign in to learn."""
    assert "/lessons/" in ways(None)
