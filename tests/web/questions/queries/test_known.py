"""What somebody is told about themselves."""

import json
from datetime import timedelta

from django.utils import timezone

from tests.web.questions.conftest import SECRET
from vangrail.web.people.queries.own_data import own_data
from vangrail.web.questions.actions.answering import answer
from vangrail.web.questions.actions.waiting import forget


def test_ones_own_questions_and_their_answers(put, lena, employee):
    """What was sent as long as it is there; what was asked without a name is nobody's."""
    answer(put(by=employee), "Yes.", by=lena)
    put()
    (found,) = json.loads(json.dumps(own_data(employee)))["questions"]
    assert (found["sent"]["text"], found["answer"]) == (SECRET, "Yes.")
    forget(at=timezone.now() + timedelta(days=99))
    assert own_data(employee)["questions"][0]["sent"] is None
