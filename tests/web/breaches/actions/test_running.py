"""Starting, ticking and stopping."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.breaches.actions.running import begin, stop, tick
from vangrail.web.breaches.models import Run, Tick
from vangrail.web.register.models import Demand

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(monkeypatch):
    """Collect who gets a mail."""
    to = []
    monkeypatch.setattr("vangrail.web.breaches.actions.running.send", lambda **letter: to.append(letter["to"].name))
    return to


def test_in_earnest_passwords_are_due_and_who_is_called_gets_a_mail(account, ada, sam, owner, sent):
    """Who left gets none; the register asks for a rotation at once."""
    run = begin(account, real=True, by=sam)
    demand = Demand.objects.get()
    assert (demand.account, demand.reason) == (account, "breach")
    assert sorted(sent) == ["Ada Holder", "Sam Security"]
    assert run.real
    assert Entry.objects.filter(kind="breaches.incident_started").count() == 1


def test_a_rehearsal_asks_nothing_of_anybody(account, ada, sent):
    """No mail, no rotation."""
    begin(account, real=False, by=ada)
    assert not Demand.objects.exists()
    assert sent == []


def test_who_comes_second_joins(account, ada, sam, sent):
    """Nothing is started twice, and in earnest nobody is mailed twice."""
    first = begin(account, real=True, by=ada)
    assert begin(account, real=True, by=sam) == first
    assert begin(account, real=False, by=sam) == first
    assert len(sent) == 2


def test_a_rehearsal_gives_way_when_it_becomes_real(account, ada, sent):
    """It is stopped, and the clock of the real one begins at nought."""
    drill = begin(account, real=False, by=ada)
    real = begin(account, real=True, by=ada)
    drill.refresh_from_db()
    assert drill.stopped_at is not None
    assert (real.real, real.stopped_at) == (True, None)


def test_a_run_from_first_to_last(account, ada):
    """Ticked once, stopped once, with what was missing in known words."""
    start = timezone.now() - timedelta(minutes=50)
    run = begin(account, real=False, by=ada, at=start)
    tick(run, "seen", by=ada, at=start + timedelta(minutes=1))
    tick(run, "seen", by=ada, at=start + timedelta(minutes=9))
    assert Tick.objects.get().at == start + timedelta(minutes=1)
    stop(run, ["codes", "nonsense"], "New codes in the safe.", by=ada, at=start + timedelta(minutes=31))
    stop(run, [], "Again.", by=ada)
    tick(run, "called", by=ada)
    run.refresh_from_db()
    assert (run.missing, run.more, Tick.objects.count()) == (["codes"], "New codes in the safe.", 1)
    assert run.stopped_at == start + timedelta(minutes=31)


def test_a_step_that_is_not_there_is_refused(account, ada):
    """Nothing is kept of it."""
    with pytest.raises(KeyError):
        tick(begin(account, real=False, by=ada), "dance", by=ada)


def test_who_is_not_on_the_card_starts_nothing(account, employee, person):
    """Neither an employee nor an auditor."""
    for who in (employee, person("", "auditor")):
        with pytest.raises(PermissionDenied):
            begin(account, real=True, by=who)
    assert not Run.objects.exists()


def test_who_holds_another_account_does_not_stop_this_one(account, ada, person):
    """Steps and the stop are asked for as well."""
    run = begin(account, real=False, by=ada)
    other = person("Holder of nothing")
    for act in (lambda: stop(run, by=other), lambda: tick(run, "seen", by=other)):
        with pytest.raises(PermissionDenied):
            act()
