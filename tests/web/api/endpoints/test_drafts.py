"""Drafts and what goes out, by program."""

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.drafts.models import Draft, Variant

pytestmark = pytest.mark.django_db


@pytest.fixture
def drafts(person):
    """Give three drafts of somebody."""
    who, account = person("Wim Writer", "approver"), Account.objects.create(name="Shop", platform="x")
    made = [Draft.objects.create(title=f"Draft {number}", made_by=who) for number in range(3)]
    for each in made:
        Variant.objects.create(draft=each, account=account, language="en", text="Hello")
    return who, made


def test_drafts_come_in_parts(ask, own_token, drafts):
    """The newest first, and none twice."""
    who, made = drafts
    token = own_token(who, "drafts:read")
    first = ask("drafts?limit=2", token=token).json()
    rest = ask(f"drafts?limit=2&after={first['next']}", token=token).json()
    assert [each["number"] for each in first["items"] + rest["items"]] == [each.pk for each in reversed(made)]
    assert rest["next"] is None
    assert ask(f"drafts/{made[0].pk}", token=token).json()["variants"][0]["text"] == "Hello"


def test_nobody_reads_more_than_on_the_page(ask, own_token, drafts, person):
    """Who posts for another account finds nothing, and cannot tell whether there is anything."""
    other = person()
    Account.objects.create(name="Other", platform="x").posters.add(other)
    token = own_token(other, "drafts:read")
    assert ask("drafts", token=token).json()["items"] == []
    assert ask(f"drafts/{drafts[1][0].pk}", token=token).status_code == 404


def test_what_goes_out(ask, own_token, drafts):
    """Nothing yet."""
    token = own_token(drafts[0], "deliveries:read")
    assert ask("deliveries", token=token).json() == {"items": [], "next": None}
    assert ask("deliveries/1", token=token).status_code == 404
    assert ask("deliveries/0", token=token).status_code == 422
