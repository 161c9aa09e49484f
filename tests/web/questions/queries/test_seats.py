"""Who answers for a desk, and by when."""

from datetime import UTC, datetime, timedelta

from django.utils import timezone

from tests.web.conftest import small_policy
from vangrail.web.questions.queries.seats import owner, promised, seat


def test_the_person_then_the_deputy(lena, dirk):
    """As long as both work here."""
    assert (seat("legal").person, seat("legal").next, seat("legal").stands_in) == (lena, dirk, False)


def test_a_deputy_comes_second_however_long_they_have_been_one(held, person):
    """Whoever was given the role first."""
    dirk = person("Dirk", "desk", desk="hr")
    dirk.roles.update(deputy=True)
    lena = person("Lena", "desk", desk="hr")
    assert (seat("hr").person, seat("hr").next) == (lena, dirk)


def test_the_deputy_when_the_person_left(lena, dirk):
    """And after the deputy the owner."""
    lena.left = timezone.localdate()
    lena.save()
    found = seat("legal")
    assert found.person == dirk
    assert found.next == owner()


def test_the_owner_where_a_desk_is_vacant(lena):
    """Which is said."""
    assert (seat("pr").person, seat("pr").stands_in) == (owner(), True)


def test_nobody_at_all(db):
    """Before anybody owns the policy."""
    assert seat("legal").person is None
    assert owner() is None


def test_the_promise_of_the_policy(held):
    """Two hours, day and night; where nothing is said two working days."""
    friday = datetime(2026, 11, 20, 22, 0, tzinfo=UTC)
    assert promised(held, "legal", friday) == friday + timedelta(hours=2)
    assert promised(small_policy(), "hr", friday) == datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
