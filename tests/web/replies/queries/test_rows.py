"""The list of replies for who looks after them."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.web.replies.conftest import words
from vangrail.web.replies.actions.adopting import adopt
from vangrail.web.replies.actions.wordings import Said, approve, propose, refuse, retire
from vangrail.web.replies.queries import rows

pytestmark = pytest.mark.django_db


def state(person, name: str) -> str:
    """Return the state of a reply in the list."""
    return next(row.state for row in rows(person, "en") if row.name == name)


def test_the_list_says_how_each_stands(desk, approver, proposed, last_year):
    """Waiting, ready, ended, refused, retired; the library's too."""
    assert state(desk, "refund_heard") == "offered"
    adopt(["refund_heard"], by=approver)
    assert state(desk, "refund_heard") == "ready"
    assert state(desk, "voucher_late") == "waiting"
    approve(proposed, by=approver)
    assert state(desk, "voucher_late") == "ready"
    proposed.expires = last_year
    proposed.save()
    assert state(desk, "voucher_late") == "ended"
    again = propose(words(), by=desk)
    refuse(again, "No", by=approver)
    assert state(desk, "voucher_late") == "refused"
    retire("voucher_late", "Old", by=desk)
    retire("refund_heard", "Old", by=desk)
    assert (state(desk, "voucher_late"), state(desk, "refund_heard")) == ("retired", "retired")


def test_a_stale_language_is_marked(desk, proposed):
    """The one whose text is older than the leading one."""
    old = Said("Te laat", "Dag {first_name} {my_name}", "Nooit.", same=False)
    propose(words(texts={"en": Said("Late", "Hi {first_name} {my_name}", "Never."), "nl": old}), by=desk)
    assert next(row for row in rows(desk, "en") if row.name == "voucher_late").stale == ("nl",)


def test_who_does_not_look_after_them_sees_no_list(employee):
    """Staff read what fits a situation, not how it came about."""
    with pytest.raises(PermissionDenied):
        rows(employee, "en")
