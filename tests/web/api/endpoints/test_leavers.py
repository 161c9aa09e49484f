"""Tasks after somebody left by program."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.audit.models import Entry
from vangrail.web.leavers.models import Done, Leaving, Task
from vangrail.web.register.models import Custodian, Tool

pytestmark = pytest.mark.django_db
PROOF = "Ticket SEC-12, seen by two"


@pytest.fixture
def samir(person):
    """Give the person of the desk that looks after accounts."""
    return person("Samir Social", "desk", desk="communications")


@pytest.fixture
def mia(person, shop):
    """Give a colleague who holds the account as well."""
    found = person("Mia Mate")
    Custodian.objects.create(account=shop, person=found, purpose="Posts too")
    return found


@pytest.fixture
def leaving(person, shop):
    """Give who left yesterday and held the account."""
    leo = person("Leo Leaver")
    Custodian.objects.create(account=shop, person=leo, purpose="Posts")
    last_day = timezone.localdate() - timedelta(days=1)
    return Leaving.objects.create(person=leo, joined=leo.joined, last_day=last_day, hours=24)


@pytest.fixture
def task(leaving, shop):
    """Give a function that makes a task: `task("sessions", mia)`."""

    def make(step: str, who, account: Account | None = shop, about: str = "") -> str:
        due = timezone.now() + timedelta(hours=1)
        made = Task.objects.create(leaving=leaving, account=account, step=step, about=about, due_at=due, assignee=who)
        return f"leavers/tasks/{made.pk}/attestation"

    return make


def test_who_may_attest(ask, own_token, site_token, task, leaving, mia, samir, person):
    """Whose it is and who holds the account; who looks after people sees it and may not; others and who leaves find nothing."""
    path, given = task("sessions", samir), {"note": PROOF}
    assert ask(path, given, token=own_token(mia, "leavers:read")).status_code == 403
    keeper, owner = person("Petra People", "people_admin"), person("", "policy_owner")
    for who, status in ((keeper, 403), (owner, 404), (person(), 404), (leaving.person, 404), (mia, 200)):
        assert ask(path, given, token=own_token(who, "leavers:work")).status_code == status, who
    assert Done.objects.get().by == mia
    assert ask("leavers/tasks/999/attestation", given, token=own_token(mia, "leavers:work")).status_code == 404


def test_the_first_one_counts(ask, own_token, task, mia, samir):
    """Whether the same is sent again under a key, without one, or another one attests it after."""
    path, given, token = task("sessions", samir), {"note": PROOF}, own_token(mia, "leavers:work")
    answers = [
        ask(path, given, token=token, **more).json()
        for more in ({"idempotency_key": "7"}, {"idempotency_key": "7"}, {})
    ]
    assert answers[0]["step"] == "sessions"
    assert answers[1:] == answers[:1] * 2
    assert ask(path, {"note": "Another"}, token=token).json() == answers[0]
    assert (Done.objects.get().note, Entry.objects.filter(kind="leavers.done").count()) == (PROOF, 1)
    assert ask(path, given, token=own_token(samir, "leavers:work")).status_code == 404


def test_a_step_waits_for_those_before_it(ask, own_token, task, mia):
    """The sentence names what comes first."""
    task("sessions", mia)
    answer = ask(task("credential", mia), {"note": PROOF}, token=own_token(mia, "leavers:work"))
    assert answer.status_code == 409
    assert "End their sessions" in answer.json()["sentence"]
    assert not Done.objects.exists()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "note"),
        ({"note": "  "}, "note"),
        ({"note": "new password: Xk9$vQ2!tL7p"}, "note"),
        ({"note": "a\x00b"}, "note"),
        ({"note": PROOF, "gone": True}, "gone"),
        ({"note": PROOF, "second": "mia@example.org"}, "second"),
        ({"note": PROOF, "by": "me"}, "by"),
    ],
)
def test_what_the_page_refuses_is_refused(ask, own_token, task, mia, given, field):
    """And what it does not ask for; a secret is not repeated."""
    answer = ask(task("sessions", mia), given, token=own_token(mia, "leavers:work"))
    assert (answer.status_code, answer.json()["field"]) == (422, field)
    assert "Xk9" not in answer.content.decode()
    assert not Done.objects.exists()


def test_a_second_person_is_let_in(ask, own_token, task, samir, leaving, shop, settings, person):
    """By their address, if they can hold an account; who leaves cannot, and an account that is full says so."""
    path, token = task("second", samir), own_token(samir, "leavers:work")
    for wrong in (leaving.person.email, person().email, "nobody@example.org", "\x00"):
        answer = ask(path, {"second": wrong}, token=token)
        assert (answer.status_code, answer.json()["field"]) == (422, "second"), wrong
    alone = ask(path, {}, token=token)
    assert alone.status_code == 409
    assert "Nobody else can let people in" in alone.json()["sentence"]
    settings.MOST_CUSTODIANS = 0
    full = ask(path, {"second": samir.email}, token=token)
    assert (full.status_code, "as many as there may be" in full.json()["sentence"]) == (409, True)
    settings.MOST_CUSTODIANS = 4
    assert ask(path, {"second": samir.email.upper()}, token=token).status_code == 200
    assert Custodian.objects.filter(account=shop, person=samir, ended_at=None).exists()


def test_a_tool_is_gone_or_stays(ask, own_token, task, mia, shop):
    """As on the page."""
    tools = [Tool.objects.create(account=shop, name=name, may="post") for name in ("Planner", "Queue")]
    token = own_token(mia, "leavers:work")
    paths = [task("tool", mia, about=tool.name) for tool in tools]
    for path, tool, gone in zip(paths, tools, (True, False), strict=True):
        assert ask(path, {"note": PROOF, "gone": gone}, token=token).status_code == 200
        tool.refresh_from_db()
        assert (tool.ended_at is not None) == gone
