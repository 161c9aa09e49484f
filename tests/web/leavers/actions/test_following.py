"""A last day is followed: begun once, moved, cancelled, over; and a new stay begins clean."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.web.leavers.letters import mails
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.leavers.actions import following
from vangrail.web.leavers.actions.attesting import attest
from vangrail.web.leavers.actions.following import back, follow, said, sweep
from vangrail.web.leavers.models import Leaving, Task
from vangrail.web.leavers.queries.tasks import tasks_of
from vangrail.web.people.actions.people import change_person, come_back, leave
from vangrail.web.people.models import Person
from vangrail.web.people.programs import Program
from vangrail.web.register.actions import add_custodian
from vangrail.web.register.models import Custodian, Demand

pytestmark = pytest.mark.django_db
STEPS = ["sessions", "credential", "role", "verify"]


def kinds():
    """Return what this app wrote down, in order."""
    return list(Entry.objects.filter(kind__startswith="leavers.").order_by("seq").values_list("kind", flat=True))


def test_who_leaves_gets_a_task_for_each_step_in_order(leaving, accounts):
    """The account that nobody else holds comes first, and begins with letting a second person in."""
    case = leaving()
    found = [(str(task.account.name), task.step, task.about) for task in tasks_of(case)]
    assert found == [
        *(("Delta", step, "") for step in ["second", *STEPS]),
        ("Alfa", "sessions", ""),
        ("Alfa", "tool", "Planner"),
        *(("Alfa", step, "") for step in STEPS[1:]),
        ("Bravo", "sessions", ""),
        ("Bravo", "credential", ""),
        ("Bravo", "factor", "app private_phone"),
        *(("Bravo", step, "") for step in STEPS[2:]),
        *(("Charlie", step, "") for step in STEPS),
    ]


def test_the_same_event_twice_makes_one_case(leaving, leo, keeper):
    """And no task, no mail and no row in the records more."""
    case = leaving()
    before = (Task.objects.count(), len(mails()), kinds())
    said([leo], timezone.now(), keeper)
    follow(leo, by=None, at=timezone.now())
    sweep()
    assert Leaving.objects.get() == case
    assert (Task.objects.count(), len(mails()), kinds()) == before
    with pytest.raises(IntegrityError), transaction.atomic():
        Leaving.objects.create(person=leo, joined=leo.joined, last_day=case.last_day, hours=24)


def test_who_holds_nothing_has_no_case_before_they_are_gone(accounts, employee, keeper):
    """There is nothing to do yet."""
    leave(employee, timezone.localdate(), by=keeper, today=timezone.localdate())
    assert not Leaving.objects.exists()


def test_of_a_long_list_those_who_hold_nothing_are_looked_at_later(accounts, leo, person, keeper, monkeypatch):
    """By the next look, each by themselves; who holds something is followed at once."""
    monkeypatch.setattr(following, "FEW", 1)
    ada, today = person("Ada", joined=timezone.localdate() - timedelta(days=9)), timezone.localdate()
    for one in (ada, leo):
        one.left = today
        one.save()
    said([ada, leo], timezone.now(), keeper)
    assert Leaving.objects.get().person == leo
    sweep()
    assert Leaving.objects.get(person=ada).state == "closed"


def test_a_last_day_to_come_makes_the_case_in_advance(leaving, accounts):
    """Planned, with all of it done when the last day is over; nothing is demanded yet."""
    case = leaving(20)
    assert case.state == "planned"
    assert max(task.due_at for task in case.tasks.all()) == case.ends
    assert case.tasks.get(step="second").due_at == case.ends - timedelta(days=3)
    assert not Demand.objects.exists()


def test_when_the_day_is_over_the_register_demands_new_credentials(leaving, accounts):
    """Once, however often it is looked at, until the time of the task."""
    case = leaving(20)
    for _time in range(2):
        sweep(case.ends + timedelta(minutes=1))
    demands = Demand.objects.filter(reason="leaver")
    assert demands.count() == len(accounts)
    assert {each.until for each in demands} == {task.due_at for task in case.tasks.filter(step="credential")}


def test_a_day_that_moves_takes_the_times_with_it(leaving, leo, keeper, mia):
    """What is done keeps its time, and who still has a task is told once."""
    case = leaving(20)
    done = case.tasks.get(step="sessions", account__name="Alfa")
    attest(done, "seen", by=mia)
    before = len(mails())
    change_person(leo, {"left": leo.left + timedelta(days=5)}, by=keeper)
    case.refresh_from_db()
    times = set(case.tasks.exclude(pk=done.pk).exclude(step="second").values_list("due_at", flat=True))
    assert max(times) == case.ends
    assert case.tasks.get(pk=done.pk).due_at == done.due_at
    moved = [mail for mail in mails()[before:] if mail.template == "leavers/mail/moved"]
    assert sorted(mail.to for mail in moved) == sorted({task.assignee.email for task in case.tasks.filter(done=None)})
    assert kinds()[-1] == "leavers.moved"


def test_who_stays_after_all_is_told_of(leaving, leo, keeper):
    """The case is cancelled; leaving again later in the same stay is another one."""
    case = leaving(20)
    change_person(leo, {"left": None}, by=keeper)
    case.refresh_from_db()
    assert (case.state, case.cancelled_by) == ("cancelled", keeper)
    assert "leavers/mail/cancelled" in {mail.template for mail in mails()}
    again = leaving(40)
    assert (again.pk != case.pk, again.state, again.tasks.count()) == (True, "planned", case.tasks.count())


def test_a_rehire_begins_clean(leaving, leo, keeper, accounts, owner):
    """Nothing of access, seats and roles comes back; what is still owed for the earlier stay stays a task."""
    accounts[0].posters.add(leo)
    case = leaving(-10)
    come_back(leo, timezone.localdate(), by=keeper)
    assert not Custodian.objects.filter(person=leo, ended_at=None).exists()
    assert (leo.posts_for.count(), leo.roles.filter(taken_at=None).count(), leo.stays.count()) == (0, 0, 1)
    case.refresh_from_db()
    assert (case.state, case.tasks.filter(done=None).count()) == ("running", case.tasks.count())
    leo.refresh_from_db()
    assert leo.is_active
    add_custodian(accounts[3], leo, "again", by=owner)
    back([], timezone.now(), keeper)
    assert Custodian.objects.filter(person=leo, ended_at=None).count() == 1


def test_seats_in_charters_end_with_the_stay(leaving, accounts, leo, samir):
    """Who is named alone leaves a task; the seat itself is gone when the day is over, and that is written down."""
    accounts[0].posters.set([leo, samir])
    accounts[1].approvers.set([leo])
    case = leaving(3)
    assert [task.account.name for task in case.tasks.filter(step="charter")] == ["Bravo"]
    assert leo.posts_for.count() == 1
    sweep(case.ends + timedelta(minutes=1))
    assert (leo.posts_for.count(), leo.approves_for.count()) == (0, 0)
    assert list(accounts[0].posters.all()) == [samir]


def test_the_end_date_of_a_third_party_is_enough(accounts, person, owner):
    """It was known before they held anything: the look at night finds them, and nobody has to say anything."""
    temp = person("Temp", kind="third_party", left=timezone.localdate() + timedelta(days=9))
    add_custodian(accounts[0], temp, "Helps out", by=owner)
    assert not Leaving.objects.filter(person=temp).exists()
    sweep()
    sweep()
    assert Leaving.objects.get(person=temp).state == "planned"


def test_what_somebody_gets_after_it_was_told_is_followed_too(leaving, accounts, leo, owner):
    """An account opened in their last weeks has tasks as well, whose hours run from then."""
    case = leaving(20)
    more = type(accounts[0]).objects.create(platform="x", name="Echo")
    add_custodian(more, leo, "News", by=owner)
    sweep()
    assert [task.step for task in tasks_of(case) if task.account == more] == ["second", *STEPS]


def test_two_who_leave_on_one_day_do_not_rely_on_each_other(accounts, leo, mia, keeper, samir):
    """Each other's account has no second one who stays, so that one is let in first."""
    last = timezone.localdate() + timedelta(days=5)
    for one in (mia, leo):
        leave(one, last, by=keeper, today=timezone.localdate())
    sweep()
    case = Leaving.objects.get(person=leo)
    seconds = set(case.tasks.filter(step="second").values_list("account__name", flat=True))
    assert seconds == {"Alfa", "Bravo", "Charlie", "Delta"}
    assert set(Person.objects.filter(leaver_tasks__leaving=case)) == {samir}


def test_the_directory_of_the_company_is_enough(accounts, leo):
    """A program has no row of a person: what it did stands in the records under its token."""
    directory = Program("api.token:5", ["people.change"])
    leave(leo, timezone.localdate(), by=directory, today=timezone.localdate())
    change_person(leo, {"left": None}, by=directory)
    case = Leaving.objects.get()
    assert (case.told_by, case.cancelled_by, case.state) == (None, None, "cancelled")
    begun = Payload.objects.get(entry__kind="leavers.begun")
    assert begun.actor == "api.token:5"
