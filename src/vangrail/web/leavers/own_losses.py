"""The kinds of loss that this app knows itself: access, factors, tools, seats in charters, roles, a team, what waits."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from vangrail.documents.people import office
from vangrail.web.accounts.models import Account
from vangrail.web.crisis.models import FollowUp
from vangrail.web.leavers.losses import Kind, Lost, provide
from vangrail.web.leavers.queries.holding import alone_in_charter, held
from vangrail.web.leavers.queries.tasks import open_tasks
from vangrail.web.people.models import Person, Role
from vangrail.web.questions.models import Question
from vangrail.web.register.models import Factor


def _accounts(person: Person) -> Iterator[Lost]:
    names = Account.objects.in_bulk()
    for each in held(person, timezone.now()):
        if each.custodian:
            yield Lost(str(names[each.account]), url=_page(each.account), only=each.orphaned)


def _factors(person: Person) -> Iterator[Lost]:
    found = Factor.objects.filter(person=person, ended_at=None, account__closed_at=None).select_related("account")
    for each in found:
        others = Factor.objects.filter(account=each.account_id, ended_at=None).exclude(person=person)
        yield Lost(f"{each.kind} {each.device} {each.account}", url=_page(each.account_id), only=not others.exists())


def _tools(person: Person) -> Iterator[Lost]:
    names = Account.objects.in_bulk()
    for each in held(person, timezone.now()):
        for tool in each.tools:
            yield Lost(f"{tool}, {names[each.account]}", url=_page(each.account))


def _charters(person: Person) -> Iterator[Lost]:
    alone = alone_in_charter(person)
    seats = (Account.objects.filter(closed_at=None, **{name: person}) for name in ("posters", "approvers"))
    for each in sorted({account for found in seats for account in found}, key=str):
        yield Lost(str(each), url=reverse("accounts:account", args=(each.pk,)), only=each.pk in alone)


def _roles(person: Person) -> Iterator[Lost]:
    for role in person.roles.filter(taken_at=None).order_by("name", "desk"):
        others = Role.objects.filter(name=role.name, desk=role.desk, taken_at=None, person__in=Person.objects.here())
        yield Lost(f"{role.name} {role.desk}".strip(), only=not others.exclude(person=person).exists())


def _team(person: Person) -> Iterator[Lost]:
    count = Person.objects.here().filter(manager=person).count()
    if count:
        yield Lost(str(count))


def _questions(person: Person) -> Iterator[Lost]:
    count = Question.objects.filter(answers=person, answer=None).count()
    if count:
        yield Lost(str(count), url=reverse("questions:inbox"))


def _follow_ups(person: Person) -> Iterator[Lost]:
    count = FollowUp.objects.filter(owner=person, done_at=None).count()
    if count:
        yield Lost(str(count), url=reverse("crisis:home"))


def _tasks(person: Person) -> Iterator[Lost]:
    count = open_tasks().filter(assignee=person).count()
    if count:
        yield Lost(str(count), url=reverse("leavers:tasks"))


def _page(account: int) -> str:
    return reverse("accounts:account", args=(account,))


def _factor_called(name: str) -> str:
    kind, device, account = name.split(" ", 2)
    kinds, devices = dict(Factor.KINDS), dict(Factor.DEVICES)
    return f"{kinds.get(kind, kind)}, {devices.get(device, device)}, {account}"


def _role_called(name: str) -> str:
    role, _sep, desk = name.partition(" ")
    return office(desk, get_language() or "en") if desk else str(dict(Role.NAMES).get(role, role))


def _people_called(count: str) -> str:
    return ngettext("%(n)s person", "%(n)s people", int(count)) % {"n": count}


def _questions_called(count: str) -> str:
    return ngettext("%(n)s question", "%(n)s questions", int(count)) % {"n": count}


def _tasks_called(count: str) -> str:
    return ngettext("%(n)s task", "%(n)s tasks", int(count)) % {"n": count}


OWN: Final = (
    Kind("accounts", _("Accounts they hold"), _accounts, 10),
    Kind("factors", _("Second factors they have"), _factors, 20, called=_factor_called),
    Kind("tools", _("Tools connected to these accounts"), _tools, 30),
    Kind("charters", _("Seats in charters"), _charters, 40),
    Kind("roles", _("Roles and desks"), _roles, 50, called=_role_called),
    Kind("team", _("A team without a manager"), _team, 60, called=_people_called),
    Kind(
        "questions",
        _("Questions that wait for their answer"),
        _questions,
        70,
        waits=True,
        called=_questions_called,
        opens="questions.answer",
    ),
    Kind(
        "follow_ups",
        _("What they do after a crisis"),
        _follow_ups,
        75,
        waits=True,
        called=_tasks_called,
        opens="crisis.see",
    ),
    Kind("leaver_tasks", _("Tasks for somebody else who leaves"), _tasks, 80, called=_tasks_called),
)
"""Every kind that this app knows, in order."""


def bring() -> None:
    """Bring all of them; called when the site starts."""
    for kind in OWN:
        provide(kind)
