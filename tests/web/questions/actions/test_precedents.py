"""Where an answer for everybody disagrees with another one, the owner is told."""

import pytest
from django_tasks_db.models import DBTaskResult

from tests.web.policies.actions.test_precedents import wanted
from vangrail.web.questions.actions.precedents import publish


def mails():
    """Return how many mails about it are queued."""
    return sum("disagree" in str(each.args_kwargs) for each in DBTaskResult.objects.all())


@pytest.mark.django_db
def test_the_owner_is_told_of_two_that_disagree(held, lena, owner):
    """Once for each pair, and not of those that agree."""
    publish(wanted(), held, by=lena)
    publish(wanted(answer="change"), held, by=lena)
    assert mails() == 0
    publish(wanted(answer="dont"), held, by=lena)
    assert owner
    assert mails() == 2
