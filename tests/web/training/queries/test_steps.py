"""Where somebody is inside a course."""

import pytest
from django.http import Http404

from vangrail.web.training.queries.steps import course_of_person, step

COURSE = ("personal", "essentials")


def test_the_next_question_is_one_that_is_still_open(school, employee):
    """After this one first, then from the beginning."""
    found = step(employee, *COURSE, "keys", 1)
    assert (found.question.prompt, found.place) == ("Who gets the code?", 1)
    assert found.next_question({1}) == 2
    assert step(employee, *COURSE, "keys", 2).next_question({2}) == 1
    assert found.next_question({1, 2}) is None


def test_the_next_story(school, employee):
    """Around the corner when one began in the middle."""
    assert step(employee, *COURSE, "keys").next_scenario().id == "doors"
    assert step(employee, *COURSE, "doors").next_scenario().id == "keys"


@pytest.mark.parametrize(("clause", "number"), [("windows", 1), ("keys", 0), ("keys", 3)])
def test_what_is_not_there(school, employee, clause, number):
    """Is not found."""
    with pytest.raises(Http404):
        step(employee, *COURSE, clause, number)


def test_an_empty_course_is_none(school, employee):
    """No clause of that section has a question."""
    with pytest.raises(Http404):
        course_of_person(employee, "personal", "rights")
