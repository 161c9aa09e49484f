"""Opening an account, changing its charter, and closing it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from vangrail.web.accounts.models import Account, Example
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

FIELDS: Final = (
    "platform", "handle", "url", "name", "purpose", "country", "languages", "team", "house_style",
)  # fmt: skip
"""What a charter says beside the people in it."""


class Overtaken(Exception):  # noqa: N818 -- nobody did anything wrong: two people were at work
    """Somebody else changed the same thing in the meantime."""


@transaction.atomic
def open_account(
    values: Mapping[str, Any], *, by: Person, posters: Iterable[Person] = (), approvers: Iterable[Person] = ()
) -> Account:
    """Write down an account of the company with its charter; `values` are fields of the model.

    Raises:
        PermissionDenied: they do not look after accounts.
    """
    require(by, "accounts.change")
    made = Account.objects.create(opened_by=by, **{name: values[name] for name in FIELDS if name in values})
    made.posters.set(posters)
    made.approvers.set(approvers)
    record("accounts.opened", by=by, about=made, said={"account": str(made)})
    return made


@transaction.atomic
def change_charter(
    account: Account,
    values: Mapping[str, Any],
    *,
    by: Person,
    seen: int,
    posters: Iterable[Person],
    approvers: Iterable[Person],
) -> Account:
    """Change a charter. `seen` is the revision that somebody had before them.

    Raises:
        PermissionDenied: they do not look after accounts.
        Overtaken: somebody else changed it since.
    """
    require(by, "accounts.change")
    if not Account.objects.filter(pk=account.pk, revision=seen).update(revision=F("revision") + 1):
        raise Overtaken
    account.refresh_from_db()
    given = {name: values[name] for name in FIELDS if name in values}
    changed = sorted(name for name, value in given.items() if getattr(account, name) != value)
    for name in changed:
        setattr(account, name, given[name])
    account.save()
    for name, people in (("posters", posters), ("approvers", approvers)):
        named = {person.pk for person in people}
        if named != set(getattr(account, name).values_list("pk", flat=True)):
            getattr(account, name).set(named)
            changed.append(name)
    record("accounts.changed", by=by, about=account, said={"account": str(account), "changed": changed})
    return account


@transaction.atomic
def leave_charters(person: Person, *, by: Person | None, account: Account | None = None) -> int:
    """Take somebody out of the charter of one account or of all, as they leave; return how many charters changed.

    By nobody where the site itself does it, when a stay is over.

    Raises:
        PermissionDenied: they do not look after accounts.
    """
    if by is not None:
        require(by, "accounts.change")
    named = Account.objects.filter(Q(posters=person) | Q(approvers=person)).distinct()
    changed = list(named.filter(pk=account.pk) if account else named)
    for each in changed:
        each.posters.remove(person)
        each.approvers.remove(person)
        Account.objects.filter(pk=each.pk).update(revision=F("revision") + 1)
        record("accounts.changed", by=by, about=each, said={"account": str(each), "changed": ["approvers", "posters"]})
    return len(changed)


@transaction.atomic
def close(account: Account, *, by: Person, at: datetime | None = None) -> Account:
    """Close an account: nothing is prepared for it any more. A second time changes nothing.

    Raises:
        PermissionDenied: they do not look after accounts.
    """
    require(by, "accounts.change")
    if account.closed_at is None:
        account.closed_at, account.closed_by = at or timezone.now(), by
        account.save(update_fields=("closed_at", "closed_by"))
        record("accounts.closed", by=by, about=account, said={"account": str(account)}, at=at)
    return account


@transaction.atomic
def add_example(account: Account, kind: str, language: str, text: str, why: str, *, by: Person) -> Example:
    """Add an example of how an account sounds or does not.

    Raises:
        PermissionDenied: they do not look after accounts.
    """
    require(by, "accounts.change")
    made = Example.objects.create(account=account, kind=kind, language=language, text=text, why=why)
    record("accounts.example_added", by=by, about=account, said={"account": str(account), "example": made.pk})
    return made


@transaction.atomic
def remove_example(example: Example, *, by: Person) -> None:
    """Take an example out of the house style.

    Raises:
        PermissionDenied: they do not look after accounts.
    """
    require(by, "accounts.change")
    account, number = example.account, example.pk
    example.delete()
    record("accounts.example_removed", by=by, about=account, said={"account": str(account), "example": number})
