"""Drills that were held."""

import pytest

from vangrail.web.leavers.actions.drilling import drill, drill_all
from vangrail.web.leavers.queries.drills import before, drills

pytestmark = pytest.mark.django_db


def test_the_one_before_is_the_last_of_the_same(accounts, leo, mia, keeper):
    """Of one person, or of the company."""
    first, other, whole, second = (
        drill(leo, by=keeper), drill(mia, by=keeper), drill_all(by=keeper), drill(leo, by=keeper),
    )  # fmt: skip
    assert before(second) == first
    assert [before(each) for each in (first, other, whole)] == [None, None, None]
    assert before(drill_all(by=keeper)) == whole
    assert drills().first().person is None
