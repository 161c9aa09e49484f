"""Who hears what, when, and once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone, translation

from vangrail.web.due.worker import Loop
from vangrail.web.register.actions import add_custodian, ask_off, attest_rotation, demand_rotation
from vangrail.web.register.actions.telling import keepers, remind
from vangrail.web.register.queries import custodians, held_by, limits, state_of

pytestmark = pytest.mark.django_db


def sent():
    """Do what is queued, and return to whom which subject went since."""
    mail.outbox.clear()
    Loop().drain()
    return sorted((each.to[0], each.subject) for each in mail.outbox)


def on(account, days):
    """Look at an account so many days from now; return what went out."""
    day = timezone.localdate() + timedelta(days=days)
    remind(state_of(account, on=day), day)
    return sent()


def test_somebody_hears_that_they_hold_an_account(shop, keeper, holder):
    """In their language; who wrote down themselves knows."""
    holder.language = "nl"
    holder.save()
    add_custodian(shop, keeper, "Second admin", by=keeper)
    add_custodian(shop, holder, "Posts", by=keeper)
    with translation.override("nl"):
        assert [to for to, _subject in sent()] == [holder.email]
    assert "Kim Keeper" in mail.outbox[0].body
    assert "/register/" in mail.outbox[0].body


def test_who_looks_after_accounts_hears_that_somebody_wants_off(held, keeper, holder):
    """And where to do it."""
    sent()
    ask_off(held_by(holder).get(), by=holder)
    assert sent() == [(keeper.email, "Hana Holder no longer needs The shop (Mastodon)")]


def test_what_happened_is_told_to_everybody_who_holds_it(held, keeper, holder, leave):
    """Whom it left is not; where nobody is left, who looks after accounts is told. Tasks tell what the site itself noticed."""
    sent()
    demand_rotation(held, "breach", by=holder)
    assert [to for to, _subject in sent()] == sorted([keeper.email, holder.email])
    assert "somebody else may have it" in mail.outbox[0].body
    leave(holder)
    demand_rotation(held, "leaver", by=None)
    assert sent() == []
    demand_rotation(held, "role_change", by=None)
    assert [to for to, _subject in sent()] == [keeper.email]


def test_a_rotation_is_said_before_late_and_then_to_others(held, keeper, holder, person):
    """Four times in all, each once; a rotation ends it."""
    owner = person("Olga", "policy_owner")
    sent()
    custodians(held).update(confirmed_at=timezone.now() + timedelta(days=400))
    attest_rotation(held, "Ticket 1", by=keeper)
    days = limits().rotate_days
    told = {offset: on(held, days + offset) for offset in (-20, -14, -13, -3, 0, 1, 2, 7, 8)}
    assert {offset for offset, found in told.items() if found} == {-14, -3, 1, 7}
    assert told[-14][0][1] == "Change the credentials of The shop (Mastodon) soon"
    assert told[1][0][1] == "Overdue: change the credentials of The shop (Mastodon)"
    assert (keeper.email, "Nobody changed the credentials of The shop (Mastodon)") in told[7]
    assert owner.email not in {to for found in told.values() for to, _subject in found}


def test_a_confirmation_is_asked_for_and_then_raised(held, keeper, holder):
    """Who asked to be taken off is not asked."""
    attest_rotation(held, "Ticket 1", by=keeper)
    sent()
    ask_off(held_by(keeper).get(), by=keeper)
    sent()
    assert on(held, 70) == []
    assert on(held, 80) == [(holder.email, "Do you still hold The shop (Mastodon)?")]
    assert (
        on(held, 97)
        == [
            (holder.email, "Late: do you still hold The shop (Mastodon)?"),
            (keeper.email, "Hana Holder did not confirm The shop (Mastodon)"),
        ]
        or sorted(on(held, 97)) == []
    )


def test_without_a_desk_the_owner_looks_after_accounts(owner):
    """So that somebody hears."""
    assert keepers() == [owner]
