"""A task is attested in its order, once, by who may; with the last one the case closes by itself."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.web.leavers.conftest import PROOF
from vangrail.decisions.leaver import digest
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.audit.queries import verify
from vangrail.web.leavers.actions.attesting import attest, close_done
from vangrail.web.leavers.certificate import facts
from vangrail.web.leavers.errors import LeaverError
from vangrail.web.leavers.models import Done

pytestmark = pytest.mark.django_db


def at(case, name, step):
    """Return one task."""
    return case.tasks.get(account__name=name, step=step)


def test_a_step_waits_for_those_before_it(leaving, mia):
    """The sentence names what comes first; nothing is written."""
    case = leaving()
    with pytest.raises(LeaverError, match="End their sessions"):
        attest(at(case, "Alfa", "credential"), PROOF, by=mia)
    assert not Done.objects.exists()


def test_a_step_of_another_account_is_not_waited_for(leaving, mia):
    """Each account is done by itself."""
    case = leaving()
    attest(at(case, "Alfa", "sessions"), PROOF, by=mia)
    attest(at(case, "Bravo", "sessions"), PROOF, by=mia)
    assert Done.objects.count() == 2


def test_a_note_is_needed_and_is_never_a_secret(leaving, mia):
    """What reads like a password is refused, and not repeated."""
    task = at(leaving(), "Alfa", "sessions")
    with pytest.raises(LeaverError):
        attest(task, "  ", by=mia)
    with pytest.raises(ValidationError) as refused:
        attest(task, "new password: Xk9$vQ2!tL7p", by=mia)
    assert "Xk9" not in str(refused.value)
    assert not Done.objects.exists()


def test_only_whose_it_is_may_and_never_who_leaves(leaving, leo, employee, keeper, mia, owner):
    """Who looks after people sees it, and attests nothing that they did not do."""
    task = at(leaving(5), "Alfa", "sessions")
    for by in (leo, employee, keeper, owner):
        with pytest.raises(PermissionDenied):
            attest(task, PROOF, by=by)
    assert attest(task, PROOF, by=mia).by == mia


def test_said_twice_the_first_one_counts(leaving, mia, samir):
    """Two people at the same moment make one record."""
    task = at(leaving(), "Alfa", "sessions")
    first = attest(task, "one", by=mia)
    assert attest(task, "two", by=samir) == first
    assert Done.objects.get().note == "one"
    assert Entry.objects.filter(kind="leavers.done").count() == 1


def test_everything_attested_closes_the_case(leaving, finish, leo):
    """With a digest of who attested what and when, which stands in the chain too."""
    case = leaving()
    finish(case, but=1)
    case.refresh_from_db()
    assert case.state == "running"
    finish(case)
    case.refresh_from_db()
    assert (case.state, case.digest) == ("closed", digest(facts(case)))
    closed = Entry.objects.get(kind="leavers.closed")
    assert Payload.objects.get(entry=closed).said["digest"] == case.digest
    assert verify().intact


def test_a_changed_note_is_told_by_the_digest(leaving, finish):
    """What the certificate says can be held against the chain."""
    case = leaving()
    finish(case)
    case.refresh_from_db()
    Done.objects.filter(task__leaving=case).update(note="another")
    assert case.digest != digest(facts(case))


def test_before_the_last_day_is_over_it_stays_open(leaving, finish):
    """They could be given something new until then."""
    case = leaving(3)
    finish(case)
    case.refresh_from_db()
    assert case.state == "planned"
    assert not close_done(case, at=case.ends - timedelta(seconds=1))
    assert close_done(case, at=case.ends)
    assert not close_done(case, at=case.ends)


def test_nothing_is_attested_after_the_end(leaving, leo, keeper, mia):
    """A case that was cancelled is over."""
    from vangrail.web.people.actions.people import change_person

    case = leaving(3)
    task = at(case, "Alfa", "sessions")
    change_person(leo, {"left": None}, by=keeper)
    with pytest.raises((LeaverError, PermissionDenied)):
        attest(task, PROOF, by=mia)
