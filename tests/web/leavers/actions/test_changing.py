"""Attesting a step writes into the register what it changes there."""

import pytest

from tests.web.leavers.conftest import PROOF
from tests.web.leavers.letters import mails
from vangrail.web.leavers.actions.attesting import attest
from vangrail.web.leavers.actions.changing import CHANGES
from vangrail.web.leavers.errors import LeaverError
from vangrail.web.leavers.models import Task
from vangrail.web.register.models import Custodian, Factor, Rotation, Tool, Verification

pytestmark = pytest.mark.django_db


def test_every_step_at_an_account_has_its_change():
    """A step that is added cannot be forgotten."""
    assert set(CHANGES) == {step for step, _label in Task.STEPS} - {"hand_on"}


def test_a_second_person_is_let_in_and_gets_what_follows(leaving, samir, mia):
    """Nobody is not enough, nor the one who leaves; after it the rest of that account is theirs, and they are told."""
    case = leaving()
    task = case.tasks.get(step="second")
    for second in (None, case.person):
        with pytest.raises(LeaverError):
            attest(task, by=samir, second=second)
    assert Custodian.objects.filter(account=task.account).count() == 1
    attest(task, by=samir, second=mia)
    assert set(case.tasks.filter(account=task.account, done=None).values_list("assignee", flat=True)) == {mia.pk}
    assert mails()[-1].to == mia.email


def test_a_rotation_because_somebody_left_is_attested(leaving, mia, accounts):
    """For the sessions and for the password, with the note as its proof."""
    case = leaving()
    for step in ("sessions", "tool", "credential"):
        attest(case.tasks.get(step=step, account=accounts[0]), PROOF, by=mia)
    found = (
        Rotation.objects.filter(account=accounts[0]).order_by("pk").values_list("credential", "reason", "proof", "by")
    )
    assert list(found) == [("sessions", "leaver", PROOF, mia.pk), ("password", "leaver", PROOF, mia.pk)]


@pytest.mark.parametrize("gone", [True, False])
def test_a_tool_is_looked_at_or_ended(leaving, mia, accounts, gone):
    """As who looked at it says."""
    case = leaving()
    attest(case.tasks.get(step="sessions", account=accounts[0]), PROOF, by=mia)
    attest(case.tasks.get(step="tool"), PROOF, by=mia, gone=gone)
    tool = Tool.objects.get()
    assert (tool.ended_at is not None, tool.looked_by) == ((True, tool.added_by) if gone else (False, mia))


def test_the_factor_the_role_and_a_look_are_written_down(leaving, finish, leo, accounts):
    """After the last one nothing of theirs is left in the register."""
    finish(leaving())
    assert not Factor.objects.filter(person=leo, ended_at=None).exists()
    assert not Custodian.objects.filter(person=leo, ended_at=None).exists()
    assert Verification.objects.count() == len(accounts)
