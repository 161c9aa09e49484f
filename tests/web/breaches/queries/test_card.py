"""What stands on a card."""

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.breaches.queries.card import card, statements
from vangrail.web.register.actions.holding import add_custodian
from vangrail.web.register.actions.keeping import add_tool, keep

pytestmark = pytest.mark.django_db


def test_who_is_called_in_order_with_numbers(account, ada, sam, published):
    """Custodians with their work mail; the policy's person of a desk first, then who holds the role."""
    found = card(account, "en")
    assert [each.name for each in found.calls[0].people] == ["Ada Holder"]
    security = next(call for call in found.calls if "security" in call.to.lower())
    assert [each.name for each in security.people] == ["Olga Owner", "Sam Security"]
    assert security.people[0].contact == "olga@example.org"


def test_what_is_missing_is_said_before_it_is_needed(account, ada, owner, person, published):
    """One holder; with two it is gone."""
    assert any("Only one person" in gap for gap in card(account, "en").gaps)
    add_custodian(account, person("Bo"), "stands in", by=owner)
    assert card(account, "en").gaps == []


def test_a_second_hand_page_and_an_unknown_platform_are_said(owner, published):
    """Nobody finds out at night."""
    second = Account.objects.create(platform="facebook", name="A")
    other = Account.objects.create(platform="other", name="B")
    assert any("second hand" in gap for gap in card(second, "en").gaps)
    assert any("not known" in gap for gap in card(other, "en").gaps)
    assert card(other, "en").address == ""
    assert card(other, "en").first == ""


@pytest.mark.parametrize("platform", ["facebook", "other"])
def test_a_page_in_the_register_goes_before_what_is_known(owner, published, platform):
    """Then nothing is missing about it, on a platform that nobody knows either."""
    account = Account.objects.create(platform=platform, name="A")
    keep(account, {"recovery_page": "https://help.example/hacked"}, by=owner)
    found = card(account, "en")
    assert found.address == "https://help.example/hacked"
    assert not any("page for getting it back" in gap for gap in found.gaps)


def test_desks_with_nobody_are_said(account):
    """Before a policy is published there is nobody to call."""
    assert sum("Nobody is known at the desk" in gap for gap in card(account, "en").gaps) == 4


def test_tools_and_the_next_accounts_to_look_at(account, ada, owner, published):
    """What is connected, and what the same people hold."""
    add_tool(account, "Planner", "posts", by=owner)
    other = Account.objects.create(platform="x", name="Beta")
    add_custodian(other, ada, "answers", by=owner)
    found = card(account, "nl")
    assert [tool.name for tool in found.tools] == ["Planner"]
    assert found.others == (other,)
    assert found.switch == f"/manage/crisis/start/?account={account.pk}"
    assert found.hold
    assert found.shut
    assert found.keep


def test_the_first_sentence_is_there_in_every_language(account, published):
    """From the approved replies."""
    assert [code for code, _ in statements(account)] == ["en", "nl", "es"]
