"""A reply is proposed by one, approved by another, and nobody uses it in between."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.web.replies.conftest import words
from vangrail.web.audit.models import Entry
from vangrail.web.replies.actions.wordings import Said, approve, bring_back, propose, refuse, retire, wrong_braces
from vangrail.web.replies.models import Approval, Refusal, Retirement
from vangrail.web.replies.queries import reply

pytestmark = pytest.mark.django_db


def test_it_is_used_once_somebody_else_said_yes(proposed, desk, approver):
    """And a second yes changes nothing."""
    assert reply("voucher_late", "en") is None
    approve(proposed, by=approver)
    approve(proposed, by=approver)
    found = reply("voucher_late", "en")
    assert found is not None
    assert (found.own, found.desk) == (True, "customer_care")
    assert [each.kind for each in Entry.objects.order_by("seq")][-2:] == ["replies.proposed", "replies.approved"]


def test_nobody_says_yes_to_their_own(person):
    """Whatever roles they hold, and not through a second wording either."""
    both = person("Bo Both", "desk", "approver", "policy_owner", desk="customer_care")
    made = propose(words(), by=both)
    for act in (lambda: approve(made, by=both), lambda: refuse(made, "no", by=both)):
        with pytest.raises(PermissionDenied):
            act()
    assert not Approval.objects.exists()


@pytest.mark.parametrize("role", ["", "people_admin", "auditor"])
def test_who_may_not_write_does_not(person, proposed, role):
    """Nor say yes, nor retire."""
    other = person("Some Body", *([role] if role else []))
    for act in (
        lambda: propose(words(name="other"), by=other),
        lambda: approve(proposed, by=other),
        lambda: retire("refund_heard", "Old", by=other),
    ):
        with pytest.raises(PermissionDenied):
            act()


def test_other_words_need_another_yes(proposed, desk, approver, person):
    """Until then the old ones stay in use; the wording that was overtaken cannot be approved any more."""
    approve(proposed, by=approver)
    texts = {"en": Said("Late", "Hello {first_name}, two vouchers. {my_name}", "Never.")}
    second = propose(words(texts=texts), by=desk)
    third = propose(words(texts=texts), by=desk)
    assert "a voucher" in reply("voucher_late", "en").text
    with pytest.raises(PermissionDenied):
        approve(second, by=approver)
    approve(third, by=approver)
    assert "two vouchers" in reply("voucher_late", "en").text


def test_a_text_that_nobody_looked_at_again_is_stale(proposed, desk, approver):
    """It is not offered until somebody says that it means the same."""
    approve(proposed, by=approver)
    assert reply("voucher_late", "nl") is not None
    new = Said("Late", "Hello {first_name}, two vouchers are on their way. {my_name}", "Never.")
    old = Said("Te laat", "Dag {first_name}, er komt een bon. {my_name}", "Nooit.", same=False)
    approve(propose(words(texts={"en": new, "nl": old}), by=desk), by=approver)
    assert reply("voucher_late", "en") is not None
    assert reply("voucher_late", "nl") is None


def test_a_reply_of_the_library_is_replaced_by_its_id(desk, approver):
    """Only in its own situation."""
    with pytest.raises(ValidationError):
        propose(words(name="refund_heard"), by=desk)
    approve(propose(words(name="refund_heard", situation="refund"), by=desk), by=approver)
    assert reply("refund_heard", "en").own


def test_no_is_said_with_a_reason(proposed, approver):
    """And then it waits no more."""
    refuse(proposed, "Shorter, please.", by=approver)
    assert Refusal.objects.get().why == "Shorter, please."
    with pytest.raises(PermissionDenied):
        approve(proposed, by=approver)


def test_a_retired_reply_is_offered_to_nobody(desk, approver):
    """One of the library too; twice is once; brought back, it is there again."""
    made = retire("refund_heard", "We pay at once now.", by=desk)
    assert retire("refund_heard", "Again", by=desk) == made
    assert reply("refund_heard", "en") is None
    with pytest.raises(PermissionDenied):
        bring_back(made, by=desk)
    bring_back(made, by=approver)
    bring_back(made, by=approver)
    assert reply("refund_heard", "en") is not None
    assert Entry.objects.filter(kind="replies.brought_back").count() == 1
    with pytest.raises(ValidationError):
        retire("nothing", "x", by=desk)
    assert Retirement.objects.count() == 1


@pytest.mark.parametrize(
    "more",
    [
        {"situation": "weather"},
        {"leads": "es"},
        {"expires": date(2020, 1, 1)},
        {"texts": {"en": Said("A", "Hi {nobody}", "x")}},
        {"texts": {"en": Said("A", "Hi {", "x")}},
        {"texts": {"en": Said("A", "Order {order_number}", "x")}},
        {"texts": {"en": Said("A", "Hi {first_name}", "x"), "nl": Said("A", "Dag", "x")}},
    ],
)
def test_what_cannot_be_sent_is_not_kept(desk, more):
    """An unknown situation, no leading text, a day that is over, braces that hold nothing, an order number in public."""
    with pytest.raises(ValidationError):
        propose(words(**more), by=desk)


def test_braces_are_explained():
    """With what can stand there."""
    assert "{first_name}" in wrong_braces("Hi {who}", "public")
    assert wrong_braces("Hi {first_name}", "public") == ""
