"""Whom to ask about what, and until when."""

import pytest
from django.utils import timezone

from vangrail.web.questions.queries.desks import counters


@pytest.mark.django_db
def test_every_desk_has_its_people_its_subjects_and_its_time(held, lena, dirk, owner):
    """The desk with a clause first; where nobody is, the owner stands in."""
    now = timezone.now()
    found = counters(held, now)
    first = found[0]
    assert (first.desk, first.seat.person, first.seat.next) == ("legal", lena, dirk)
    assert [clause.id for clause in first.clauses] == ["a_clause"]
    assert first.due > now
    pr = next(each for each in found if each.desk == "pr")
    assert (pr.seat.person, pr.seat.stands_in) == (owner, True)
    assert len(found) == len(held.desks)
