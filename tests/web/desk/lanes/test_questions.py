"""Questions on the board."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.desk.lanes import Counts, questions
from vangrail.web.desk.look import Look
from vangrail.web.questions.actions.answering import answer


def look(person, **more):
    """Return what somebody looks at now."""
    return Look(person, timezone.now(), **more)


def test_what_waits_is_counted_and_given(put, lena, dirk):
    """The late one first, with who has it; what was answered is gone."""
    late = put(at=timezone.now() - timedelta(days=2))
    put()
    answer(put(), "You may.", by=lena)
    assert questions.count(look(lena)) == Counts(2, 1)
    first, second = questions.first(look(lena), 5)
    assert (first.is_late, second.is_late, first.is_mine) == (True, False, True)
    assert first.holder == "Lena Legal"
    assert first.verbs[0].url == f"/manage/questions/{late.key}/"
    assert not questions.first(look(dirk), 5)[0].is_mine


@pytest.mark.parametrize(
    ("filters", "number"),
    [({"whose": "mine"}, 2), ({"whose": "nobody"}, 0), ({"late": True}, 1), ({"topic": "x"}, 0), ({"account": 3}, 0)],
)
def test_filters_leave_out(put, lena, filters, number):
    """A question has no account and no topic."""
    put(at=timezone.now() - timedelta(days=2))
    put()
    assert questions.count(look(lena, **filters)).waiting == number


def test_another_desk_has_other_questions(put, person):
    """Who may not answer them does not see that they are there."""
    put()
    assert questions.count(look(person("Hana", "desk", desk="hr"))).waiting == 0
