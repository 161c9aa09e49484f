"""A policy with two clauses to learn from, and its later versions."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.web.conftest import small_policy
from vangrail.policy.clause import Answer, Clause, ClauseText, Question
from vangrail.policy.model import Policy
from vangrail.web.policies.actions import propose, publish
from vangrail.web.training.actions.assignments import assign

WHYS = ("Now everybody has it.", "Anna knows.", "A kind word helps.")


def question(prompt: str) -> Question:
    """Return a question of which the second answer is right."""
    texts = ("Give the code.", "Say that you ask Anna.", "Say nothing.")
    answers = (Answer(text=text, right=number == 1, why=WHYS[number]) for number, text in enumerate(texts))
    return Question(prompt=prompt, answers=tuple(answers))


def clause(name: str, *questions: Question, text: str = "Be careful.") -> Clause:
    """Return a clause for staff in three languages."""
    said = ClauseText(
        title=f"About {name}", text=text, why="Why.", instead="Instead.", incident=f"Once, {name}.", questions=questions
    )
    return Clause(
        id=name,
        section="protect",
        audiences=("personal", "corporate"),
        desk="security",
        since="0.1",
        review=date(2027, 1, 1),
        texts=dict.fromkeys(("en", "nl", "es"), said),
    )


KEYS = clause("keys", question("Who gets the code?"), question("And the key?"))
DOORS = clause("doors", question("Is the door open?"))


def of(*clauses: Clause) -> Policy:
    """Return a policy of these clauses."""
    return small_policy().model_copy(update={"clauses": clauses})


@pytest.fixture
def release(owner):
    """Give a function that publishes a policy of these clauses and returns the version."""

    def make(*clauses: Clause):
        version = propose(of(*clauses), {}, by=owner)
        publish(version, by=owner, reason="A test.")
        return version

    return make


@pytest.fixture
def school(release):
    """Publish the policy with two scenarios of two questions and one, and give its version."""
    return release(KEYS, DOORS)


@pytest.fixture
def carer(person):
    """Give somebody who looks after people."""
    return person("Carla Carer", "people_admin")


@pytest.fixture
def asked(school, carer):
    """Ask all staff to take the essentials within a fortnight."""
    return assign("personal", "essentials", timezone.localdate() + timedelta(days=14), by=carer)
