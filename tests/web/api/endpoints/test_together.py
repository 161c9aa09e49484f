"""Suggestions, the shelf, tasks after somebody leaves and rehearsals by program."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.ambassadors.models import Item
from vangrail.web.leavers.models import Leaving, Task
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import freezes
from vangrail.web.suggestions.actions.suggesting import support
from vangrail.web.suggestions.models import Suggestion

pytestmark = pytest.mark.django_db


def test_a_suggestion_is_made_once_and_read(ask, own_token, published, employee, person):
    """Under one key it is the same; who supports it is not told; a clause that is none is said."""
    token, wanted = (
        own_token(employee, "suggestions"),
        {"clause": published.policy().clauses[0].id, "text": "Say who stands in."},
    )
    made = [ask("suggestions", wanted, token=token, **{"Idempotency-Key": "one"}) for _ in range(2)]
    assert [each.status_code for each in made] == [201, 201]
    assert Suggestion.objects.count() == 1
    support(Suggestion.objects.get(), by=person("Sam Supporter"))
    answer = ask("suggestions", token=token)
    (found,) = answer.json()["items"]
    assert (found["supporters"], found["state"], found["outcome"]) == (1, "open", "")
    assert "Supporter" not in answer.text
    for wrong in ({"clause": "no_such"}, {"text": " "}, {"language": "xx"}, {"text": "a\x00b"}):
        assert ask("suggestions", wanted | wrong, token=token).status_code == 422


def test_the_shelf_is_what_stands_there_today(ask, own_token, employee):
    """What has expired is not told."""
    today = timezone.localdate()
    for number, until in enumerate((today, today - timedelta(days=1))):
        Item.objects.create(
            kind="link", topic="work", title={"en": f"Item {number}"}, text={"en": "Read it"}, until=until
        )
    answer = ask("shelf", token=own_token(employee, "shelf:read")).json()
    assert [each["title"]["en"] for each in answer["items"]] == ["Item 0"]


def test_what_waits_is_not_on_the_shelf_of_programs(ask, own_token, employee):
    """While a freeze touches it; its neighbour is told."""
    for title in ("A fire drill", "A lamp"):
        Item.objects.create(kind="link", topic="work", title={"en": title}, text={}, until=timezone.localdate())
    Freeze.objects.create(what="A fire", words=["fire"], by_words=True, until=timezone.now() + timedelta(hours=1))
    freezes.forget()
    answer = ask("shelf", token=own_token(employee, "shelf:read")).json()
    assert [each["title"]["en"] for each in answer["items"]] == ["A lamp"]
    Freeze.objects.update(until=timezone.now())
    freezes.forget()
    assert len(ask("shelf", token=own_token(employee, "shelf:read")).json()["items"]) == 2


def test_tasks_are_those_of_whom_the_token_acts_for(ask, own_token, employee, person):
    """Who leaves is not named."""
    leaver = person("Lena Leaver")
    case = Leaving.objects.create(
        person=leaver, joined=leaver.joined, last_day=timezone.localdate() - timedelta(days=1), hours=24
    )
    account = Account.objects.create(name="Shop", platform="x")
    due = timezone.now() - timedelta(hours=1)
    Task.objects.create(leaving=case, account=account, step="credential", due_at=due, assignee=employee)
    answer = ask("leavers/tasks", token=own_token(employee, "leavers:read"))
    (found,) = answer.json()["items"]
    assert (found["step"], found["late"], found["account"]) == ("credential", True, "Shop (X)")
    assert "Lena" not in answer.text
    assert ask("leavers/tasks", token=own_token(person("Other"), "leavers:read")).json()["items"] == []


def test_rehearsals_are_those_of_the_cards_that_may_be_seen(ask, own_token, employee, person):
    """The social team sees all; who may see no card gets no token that works."""
    Account.objects.create(name="Shop", platform="x")
    (found,) = ask("breaches", token=own_token(person("", "approver"), "breaches:read")).json()["items"]
    assert (found["state"], found["red"], found["minutes"]) == ("never", True, None)
    assert ask("breaches", token=own_token(person("", "approver"), "shelf:read")).status_code == 403
