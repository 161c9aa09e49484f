"""Accounts are opened, changed and closed."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.accounts import actions
from vangrail.web.audit.models import Entry

pytestmark = pytest.mark.django_db


def kinds():
    """Return what was written down, in its order."""
    return list(Entry.objects.values_list("kind", flat=True))


def test_a_charter_is_changed_and_that_is_written_down(shop, keeper, employee):
    """With the people in it."""
    found = actions.change_charter(
        shop, {"purpose": "News"}, by=keeper, seen=shop.revision, posters=[employee], approvers=[keeper]
    )
    assert (found.purpose, found.posters.get(), found.approvers.get()) == ("News", employee, keeper)
    assert kinds() == ["accounts.opened", "accounts.changed"]
    assert Entry.objects.last().payload.said["changed"] == ["purpose", "posters", "approvers"]


def test_nobody_writes_over_what_they_have_not_seen(shop, keeper):
    """The second of two is told, and the first one's words stay."""
    seen = shop.revision
    actions.change_charter(shop, {"purpose": "First"}, by=keeper, seen=seen, posters=[], approvers=[])
    with pytest.raises(actions.Overtaken):
        actions.change_charter(shop, {"purpose": "Second"}, by=keeper, seen=seen, posters=[], approvers=[])
    shop.refresh_from_db()
    assert shop.purpose == "First"


def test_an_account_is_closed_once(shop, keeper):
    """And nothing is deleted."""
    first = actions.close(shop, by=keeper).closed_at
    assert actions.close(shop, by=keeper).closed_at == first
    assert kinds() == ["accounts.opened", "accounts.closed"]


def test_examples_come_and_go(shop, keeper):
    """Each with a line in the chain."""
    made = actions.add_example(shop, "bad", "nl", "KOOP NU", "We roepen niet.", by=keeper)
    actions.remove_example(made, by=keeper)
    assert kinds()[1:] == ["accounts.example_added", "accounts.example_removed"]


@pytest.mark.parametrize("role", ["", "approver", "auditor"])
def test_only_who_looks_after_accounts_changes_them(shop, person, role):
    """An approver reads them like everybody."""
    other = person("", *[role] if role else [])
    tries = [
        lambda: actions.open_account({"platform": "x", "name": "X"}, by=other),
        lambda: actions.change_charter(shop, {}, by=other, seen=1, posters=[], approvers=[]),
        lambda: actions.close(shop, by=other),
        lambda: actions.add_example(shop, "good", "en", "a", "b", by=other),
    ]
    for attempt in tries:
        with pytest.raises(PermissionDenied):
            attempt()


def test_who_leaves_is_taken_out_of_every_charter_or_of_one(shop, keeper, employee, person):
    """By who looks after accounts, or by nobody when the site itself does it; whoever edits a charter meanwhile is told."""
    more = actions.open_account({"platform": "x", "name": "More"}, by=keeper)
    for each in (shop, more):
        each.posters.add(employee)
        each.approvers.add(employee)
    with pytest.raises(PermissionDenied):
        actions.leave_charters(employee, by=person(""))
    assert actions.leave_charters(employee, by=keeper, account=shop) == 1
    assert (shop.posters.filter(pk=employee.pk).exists(), more.posters.filter(pk=employee.pk).exists()) == (False, True)
    assert (actions.leave_charters(employee, by=None), actions.leave_charters(employee, by=None)) == (1, 0)
    with pytest.raises(actions.Overtaken):
        actions.change_charter(more, {}, by=keeper, seen=1, posters=[], approvers=[])
