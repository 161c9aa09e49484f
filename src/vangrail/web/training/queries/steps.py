"""Where somebody is inside a course: the scenario, the question, and what comes next."""

from dataclasses import dataclass

from django.http import Http404

from vangrail.decisions.course import Scenario
from vangrail.policy.clause import Question
from vangrail.web.people.models import Person
from vangrail.web.training.queries.courses import Standing
from vangrail.web.training.queries.pupil import Pupil


@dataclass(frozen=True)
class Step:
    """A scenario of somebody's course. `number` is the question at hand, counted from 1, or 0 at the scene."""

    standing: Standing
    scenario: Scenario
    number: int = 0

    @property
    def question(self) -> Question:
        """The question at hand."""
        return self.scenario.questions[self.number - 1]

    @property
    def place(self) -> int:
        """Which scenario of the course it is, counted from 1."""
        return self.standing.course.scenarios.index(self.scenario) + 1

    def next_question(self, right: set[int]) -> int | None:
        """Return the next question that was not answered right yet, after this one first; None when all were."""
        numbers = [*range(self.number + 1, len(self.scenario.questions) + 1), *range(1, self.number + 1)]
        return next((number for number in numbers if number not in right), None)

    def next_scenario(self) -> Scenario | None:
        """Return the next scenario that is still open, after this one first."""
        course = self.standing.course.scenarios
        still = {each.id for each in self.standing.open} - {self.scenario.id}
        after = [*course[self.place :], *course[: self.place]]
        return next((each for each in after if each.id in still), None)


def course_of_person(person: Person, audience: str, scope: str) -> Standing:
    """Return somebody's course.

    Raises:
        Http404: it is not theirs, or there is nothing in it.
    """
    found = Pupil(person).standing(audience, scope)
    if found is None or not found.course.scenarios:
        raise Http404
    return found


def step(person: Person, audience: str, scope: str, clause: str, number: int | None = None) -> Step:
    """Return a step of somebody's course.

    Raises:
        Http404: the course is not theirs, or has no such scenario or question.
    """
    found = course_of_person(person, audience, scope)
    try:
        scenario = found.course.scenario(clause)
    except KeyError as error:
        raise Http404 from error
    if number is not None and not 1 <= number <= len(scenario.questions):
        raise Http404
    return Step(found, scenario, number or 0)
