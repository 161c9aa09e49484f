"""Which replies may be used now, by whom and for which account."""

from datetime import date

import pytest

from tests.web.replies.conftest import words
from vangrail.source.replies import load_catalogue
from vangrail.web.accounts.models import Account
from vangrail.web.replies.actions.wordings import approve, propose
from vangrail.web.replies.queries import UnfilledError, filled, gaps_of, ready, replies_for, reply

pytestmark = pytest.mark.django_db


def test_every_reply_of_the_library_is_ready_in_every_language():
    """With what it asks for."""
    for language in ("en", "nl", "es"):
        found = ready(language)
        assert len(found) >= 40
        assert all("{company}" not in each.text for each in found)
    assert {each.situation for each in ready("en")} == set(load_catalogue().situations)


def test_it_is_filled_in_or_not_sent(published):
    """The company's name comes from the policy; the rest is asked for."""
    one = reply("fact_once", "en")
    assert one.text.startswith("I work for Acme Retail BV")
    assert [gap.name for gap in one.gaps] == ["fact", "page", "my_name"]
    values = {"fact": "Lamps come back within thirty days.", "page": "https://acme.example/back", "my_name": "Ada"}
    assert "{" not in filled(one, values)
    with pytest.raises(UnfilledError) as caught:
        filled(one, values | {"page": ""})
    assert caught.value.problems == {"page": "missing"}


def test_a_reply_whose_day_is_over_is_not_there(monkeypatch, desk, approver, last_year, proposed):
    """The library's and the company's alike; and the library's does not come back in its place."""
    approve(proposed, by=approver)
    proposed.expires = last_year
    proposed.save()
    assert reply("voucher_late", "en") is None
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2040, 1, 1))
    assert ready("en") == []


def test_a_team_sees_its_own(desk, approver, person):
    """Another desk does not; who looks after all of them does."""
    approve(propose(words(team="customer_care"), by=desk), by=approver)
    legal = person("Leo Legal", "desk", desk="legal")
    assert reply("voucher_late", "en", person=desk)
    assert reply("voucher_late", "en", person=legal) is None
    assert reply("voucher_late", "en", person=approver)
    account = Account.objects.create(platform="x", name="Care", team="customer_care")
    account.posters.add(legal)
    assert reply("voucher_late", "en", person=legal)
    assert reply("voucher_late", "en", account=account)
    assert reply("voucher_late", "en", account=Account.objects.create(platform="x", name="Jobs", team="hr")) is None


def test_an_account_sees_its_own(desk, approver):
    """Another does not."""
    mine = Account.objects.create(platform="x", name="Shop")
    other = Account.objects.create(platform="x", name="Jobs")
    approve(propose(words(accounts=[mine]), by=desk), by=approver)
    assert reply("voucher_late", "en", account=mine)
    assert reply("voucher_late", "en", account=other) is None
    assert reply("voucher_late", "en")
    assert reply("refund_heard", "en", account=other)


def test_a_language_that_is_not_there_is_not_guessed(proposed, approver):
    """Somebody who writes Spanish does not get English."""
    approve(proposed, by=approver)
    assert reply("voucher_late", "es") is None


def test_replies_of_a_situation():
    """In one list."""
    assert {each.id for each in replies_for("threat", "nl")} == {"threat_bystander"}


def test_gaps_are_described():
    """In the language of the page; the company's name is not asked for."""
    assert [gap.label for gap in gaps_of("{company} {first_name}", "nl")] == ["Hun voornaam"]
