"""Who is shown the way to which page."""

import pytest


@pytest.mark.parametrize(("role", "ways"), [("", 0), ("desk", 1), ("people_admin", 2)])
def test_the_ways_to_what_somebody_looks_after(as_person, asked, person, role, ways):
    """Courses for everybody who works here, the rest for who may open it."""
    who = person("W", *([role] if role else []), desk="pr")
    page = as_person(who).get("/train/").content.decode()
    assert 'href="/train/"' in page
    assert sum(f'href="{path}"' in page for path in ("/manage/training/", "/manage/training/licences/")) == ways


def test_a_manager_finds_their_team(as_person, asked, person, employee):
    """Who has no team is not shown the way."""
    boss = person("Boss")
    employee.manager = boss
    employee.save()
    link = 'href="/manage/training/team/"'
    assert link in as_person(boss).get("/train/").content.decode()
    assert link not in as_person(employee).get("/train/").content.decode()


def test_lessons_are_in_sight_without_signing_in(as_person, published):
    """Nobody has to sign in to learn."""
    assert 'href="/lessons/"' in as_person(None).get("/lessons/").content.decode()
