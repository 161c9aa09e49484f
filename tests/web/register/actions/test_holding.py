"""Custodians are added, confirmed and taken off."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from vangrail.web.audit.models import Entry
from vangrail.web.register.actions import add_custodian, ask_off, confirm, end_custodian
from vangrail.web.register.errors import RegisterError
from vangrail.web.register.models import Custodian
from vangrail.web.register.queries import custodians, held_by

pytestmark = pytest.mark.django_db


def test_somebody_holds_an_account_until_they_are_taken_off(shop, keeper, holder):
    """Each step is written down."""
    made = add_custodian(shop, holder, "Posts in the evening", by=keeper, role="Editor")
    assert list(custodians(shop)) == list(held_by(holder)) == [made]
    end_custodian(made, by=keeper)
    end_custodian(made, by=keeper)
    assert not custodians(shop).exists()
    kinds = Entry.objects.filter(kind__startswith="register").values_list("kind", flat=True)
    assert list(kinds) == ["register.custodian_added", "register.custodian_ended"]


def test_who_holds_it_already_gets_the_new_words(shop, keeper, holder):
    """There is never a second row for the same hands."""
    first = add_custodian(shop, holder, "Posts", by=keeper)
    again = add_custodian(shop, holder, "Posts and replies", by=keeper, admin=False)
    assert (again.pk, again.purpose, again.admin) == (first.pk, "Posts and replies", False)


def test_there_are_no_more_than_may_be(shop, keeper, person, leave, settings):
    """Somebody who left is not counted: a new one can be added before they are taken off."""
    settings.MOST_CUSTODIANS = 2
    first, second, third = person(), person(), person()
    for each in (first, second):
        add_custodian(shop, each, "Posts", by=keeper)
    with pytest.raises(RegisterError, match="2 custodians already"):
        add_custodian(shop, third, "Posts", by=keeper)
    leave(first)
    assert add_custodian(shop, third, "Posts", by=keeper).person == third


def test_who_left_holds_nothing_new(shop, keeper, holder, leave):
    """The sentence says who."""
    with pytest.raises(RegisterError, match="Hana Holder has left"):
        add_custodian(shop, leave(holder), "Posts", by=keeper)


def test_no_secret_gets_in(shop, keeper, holder):
    """Nothing is written at all."""
    with pytest.raises(ValidationError):
        add_custodian(shop, holder, "password: Sunny-Heron-42", by=keeper)
    assert not Custodian.objects.exists()


def test_only_who_looks_after_accounts_adds(held, holder, employee, person):
    """A custodian does not, nor does anybody else."""
    for somebody in (holder, employee):
        with pytest.raises(PermissionDenied):
            add_custodian(held, person(), "Posts", by=somebody)


def test_custodians_take_each_other_off_and_nobody_themselves(held, keeper, holder, employee):
    """Who still has access at the platform removes who left; for oneself one asks."""
    mine, other = held_by(holder).get(), held_by(keeper).get()
    for by, whose in ((holder, mine), (employee, other)):
        with pytest.raises(PermissionDenied):
            end_custodian(whose, by=by)
    assert end_custodian(other, by=holder).ended_by == holder


def test_one_confirms_ones_own_only(held, keeper, holder):
    """And saying yes takes back that one asked to be taken off."""
    mine = held_by(holder).get()
    for action in (confirm, ask_off):
        with pytest.raises(PermissionDenied):
            action(mine, by=keeper)
    assert ask_off(mine, by=holder).unneeded_at
    assert confirm(mine, by=holder).unneeded_at is None


def test_the_site_itself_can_take_somebody_off(held, holder):
    """Of who comes back to the company, nobody in particular does it; it is written down without a name."""
    assert end_custodian(custodians(held).get(person=holder), by=None).ended_by is None
    assert Entry.objects.last().kind == "register.custodian_ended"
