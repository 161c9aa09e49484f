"""Turning the crisis switch."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.policies import queries
from vangrail.web.policies.actions import freezing
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Freeze, Turn
from vangrail.web.policies.queries import freezes, holding

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def crisis(person):
    """Give somebody of the crisis desk."""
    return person("Carla Crisis", "desk", desk="crisis")


def _fields(**more: object) -> dict[str, object]:
    return {"what": "A fire in a hall", "until": timezone.now() + HOUR, "told": {"en": "We know."}, **more}


def _kinds(freeze: Freeze) -> list[str]:
    return [turn.kind for turn in freeze.turns.all()]


def test_it_starts_is_extended_narrowed_reworded_and_ends(crisis):
    """Each step stands in the log and in the chain."""
    freeze, new = freezing.start(_fields(), by=crisis)
    assert new
    assert queries.held() == freeze
    later = timezone.now() + 3 * HOUR
    freezing.extend(freeze, later, by=crisis, why="It still burns")
    freezing.narrow(freeze, {"countries": ["BE"]}, by=crisis)
    freezing.reword(freeze, {"en": "It is out."}, {}, by=crisis)
    freeze.refresh_from_db()
    assert (freeze.until, freeze.countries, freeze.told) == (later, ["BE"], {"en": "It is out."})
    freezing.end(freeze, by=crisis)
    freezing.end(freeze, by=crisis)
    assert _kinds(freeze) == ["started", "extended", "narrowed", "reworded", "ended"]
    assert list(Entry.objects.filter(kind__startswith="policies.freeze_").values_list("kind", flat=True)) == [
        f"policies.freeze_{kind}" for kind in _kinds(freeze)
    ]
    assert queries.held() is None
    with pytest.raises(RefusedError, match="ended already"):
        freezing.extend(freeze, later, by=crisis)


@pytest.mark.parametrize(
    ("roles", "may"),
    [
        ([("desk", "crisis")], True),
        ([("desk", "communications"), ("approver", "")], True),
        ([("admin", "")], True),
        ([("desk", "communications")], False),
        ([("approver", "")], False),
        ([("desk", "legal")], False),
        ([("policy_owner", "")], False),
        ([], False),
    ],
)
def test_only_who_looks_after_a_crisis_may(person, roles, may):
    """Every other role may not."""
    from vangrail.web.people.models import Role

    who = person()
    for name, desk in roles:
        Role.objects.create(person=who, name=name, desk=desk)
    if may:
        assert freezing.start(_fields(), by=who)[1]
    else:
        with pytest.raises(PermissionDenied):
            freezing.start(_fields(), by=who)
    assert Freeze.objects.exists() == may


def test_an_end_lies_ahead_and_not_too_far(crisis):
    """Seven days; then it is extended."""
    for until, says in ((timezone.now(), "still to come"), (timezone.now() + timedelta(days=8), "seven days")):
        with pytest.raises(RefusedError, match=says):
            freezing.start(_fields(until=until), by=crisis)


def test_a_second_press_joins_and_another_scope_does_not(crisis, person):
    """Several hold at once."""
    first, _ = freezing.start(_fields(), by=crisis)
    same, new = freezing.start(_fields(what="Fire!"), by=person("", "admin"))
    assert (same, new, _kinds(first)) == (first, False, ["started", "joined"])
    other, new = freezing.start(_fields(countries=["ES"]), by=crisis)
    assert new
    assert set(queries.in_force()) == {first, other}


def test_it_ends_by_itself_and_that_is_written_once(crisis):
    """Whoever looks and whenever."""
    at = timezone.now() - 2 * HOUR
    freeze, _ = freezing.start(_fields(until=at + HOUR), by=crisis, at=at)
    assert queries.held() is None
    assert not freezing.expire(freeze, at=at)
    assert freezing.expire(freeze, at=timezone.now())
    assert not freezing.expire(freeze, at=timezone.now())
    assert (_kinds(freeze), freeze.turns.last().at) == (["started", "expired"], freeze.until)


@pytest.mark.django_db(transaction=True)
def test_two_who_press_at_the_same_moment_turn_it_once(crisis, person):
    """The second one joins the first."""
    people, barrier, found = [crisis, person("", "admin")], Barrier(2), []

    def press(who):
        barrier.wait()
        try:
            found.append(freezing.start(_fields(), by=who)[1])
        finally:
            connection.close()

    threads = [Thread(target=press, args=(who,)) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(found), Freeze.objects.count(), Turn.objects.count()) == ([False, True], 1, 2)


def test_what_another_process_began_is_seen_within_a_second(crisis, monkeypatch):
    """This process forgets at once what it knew."""
    monkeypatch.setattr(holding, "FRESH", 60.0)
    freezes.forget()
    assert queries.in_force() == ()
    freeze, _ = freezing.start(_fields(), by=crisis)
    assert queries.in_force() == (freeze,)
