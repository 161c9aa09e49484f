"""What is frozen."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from vangrail.web.policies import queries
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import freezes, holding

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_known():
    freezes.forget()


def _freeze(hours: float = 1, **more: object) -> Freeze:
    return Freeze.objects.create(what="A fire", until=timezone.now() + timedelta(hours=hours), **more)


def test_one_holds_until_its_end_and_an_exercise_never():
    """Also where the clock was set back since it began."""
    _freeze(-1)
    _freeze(exercise=True)
    assert queries.in_force() == ()
    assert queries.held() is None
    one = _freeze(started_at=timezone.now() + timedelta(hours=3))
    assert queries.in_force() == (one,)
    assert queries.in_force(timezone.now() + timedelta(hours=2)) == ()


def test_it_is_read_once_a_second(monkeypatch, django_assert_num_queries):
    """And weighed by the clock each time; at the moment of sending it is read anew."""
    monkeypatch.setattr(holding, "FRESH", 60.0)
    assert queries.in_force() == ()
    one = _freeze()
    with django_assert_num_queries(0):
        assert queries.held() is None
    assert queries.held(fresh=True) == one
    assert queries.held(at=one.started_at - timedelta(seconds=5), fresh=True) == one


def test_everything_holds_everything():
    """Whatever is asked."""
    one = _freeze()
    account = SimpleNamespace(pk=7, country="ES")
    assert {queries.held(), queries.held(account), queries.held(topic="jobs"), queries.held(country="ES")} == {one}


def test_a_country_holds_its_accounts_and_those_of_none():
    """A code or a name."""
    one = _freeze(countries=["ES"])
    spain, world, belgium = (SimpleNamespace(pk=1, country=code) for code in ("ES", "", "BE"))
    assert [queries.held(each) for each in (spain, world, belgium)] == [one, one, None]
    assert [queries.held(country=each) for each in ("Spain", "BE")] == [one, None]
    assert queries.held() is None


def test_accounts_and_words():
    """By number, and by what the topic or the text touches."""
    one = _freeze(accounts={"7": "Ours on LinkedIn"})
    assert [queries.held(each) for each in (7, 8, None)] == [one, None, None]
    Freeze.objects.update(until=timezone.now())
    two = _freeze(words=["fire"], by_words=True)
    found = [queries.held(topic="Fires"), queries.held(topic="jobs"), queries.held(text="A fire!"), queries.held(5)]
    assert found == [two, None, two, None]


def test_exercises_are_known_apart():
    """They hold nothing."""
    drill = _freeze(exercise=True)
    assert (freezes.exercises(), queries.in_force()) == ((drill,), ())
