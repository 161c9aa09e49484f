"""Where the pages stand."""

import pytest


@pytest.mark.django_db
def test_everybody_finds_what_to_answer_and_the_team_its_list(as_person, employee, desk, published):
    """Who does not look after replies is not led there."""
    assert 'href="/replies/"' in as_person(employee).get("/replies/").text
    assert 'href="/manage/replies/"' not in as_person(employee).get("/replies/").text
    assert 'href="/manage/replies/"' in as_person(desk).get("/manage/replies/").text
