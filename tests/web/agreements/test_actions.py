"""Two people agree."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from vangrail.web.agreements.actions import propose, reply
from vangrail.web.agreements.models import Agreement, Reply
from vangrail.web.agreements.queries import standing
from vangrail.web.audit.models import Entry

pytestmark = pytest.mark.django_db


def test_it_holds_once_both_said_yes(member, boss):
    """Whoever proposes it, the other one answers."""
    made = propose(member, "office", ["quick_look"], by=boss)
    assert (standing(member).agreed, standing(member).open, made.awaited) == (None, made, member)
    reply(made, by=member)
    assert (standing(member).agreed, standing(member).open) == (made, None)
    assert list(Entry.objects.values_list("kind", flat=True)) == ["agreements.proposed", "agreements.agreed"]


def test_what_was_agreed_holds_until_something_new_is(member, boss):
    """A proposal that is sent back changes nothing."""
    first = propose(member, "office", [], by=boss)
    reply(first, by=member)
    second = propose(member, "counter", [], by=member)
    reply(second, "Not on Saturdays", by=boss)
    stands = standing(member)
    assert (stands.agreed, stands.asked_to_change, stands.state) == (first, second, "change")


def test_nobody_agrees_with_themselves(member, boss):
    """Nor does somebody else for them."""
    made = propose(member, "office", [], by=member)
    for somebody in (member, None):
        with pytest.raises(PermissionDenied):
            reply(made, by=somebody or member)
    assert not Reply.objects.exists()


def test_a_second_yes_changes_nothing(member, boss):
    """One reply."""
    made = propose(member, "office", [], by=boss)
    assert reply(made, by=member) == reply(made, by=member)


def test_a_proposal_that_was_replaced_takes_no_answer(member, boss):
    """The newest one counts."""
    first = propose(member, "office", [], by=boss)
    propose(member, "driving", [], by=boss)
    with pytest.raises(PermissionDenied):
        reply(first, by=member)


@pytest.mark.parametrize("moment", ["quick_look", "quiet_counter"])
def test_safety_cannot_be_agreed_away(member, boss, moment):
    """Not even by both of them."""
    with pytest.raises(ValidationError, match="safety"):
        propose(member, "driving", [moment], by=boss)
    assert not Agreement.objects.exists()


def test_a_stranger_proposes_nothing(member, stranger, boss):
    """And without a manager there is nobody to agree with."""
    with pytest.raises(PermissionDenied):
        propose(member, "office", [], by=stranger)
    with pytest.raises(PermissionDenied):
        propose(boss, "office", [], by=boss)
