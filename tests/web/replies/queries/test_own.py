"""How the company's replies stand."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from tests.web.replies.conftest import words
from vangrail.web.replies.actions.wordings import Said, propose
from vangrail.web.replies.queries import is_stale, own_for, waiting, wordings_of
from vangrail.web.replies.queries.own import digest, lead_digest

pytestmark = pytest.mark.django_db


def test_a_stale_text_is_marked(desk, proposed):
    """Beside the text."""
    old = Said("Te laat", "Dag {first_name} {my_name}", "Nooit.", same=False)
    new = propose(words(texts={"en": Said("Late", "Hi {first_name} {my_name}", "Never."), "nl": old}), by=desk)
    assert [each.language for each in new.variants.all() if is_stale(each, new)] == ["nl"]
    assert lead_digest(new) == digest("Hi  {first_name}\n{my_name}")


def test_only_the_newest_waits(desk, proposed):
    """Who changes their mind does not leave two to look at."""
    second = propose(words(), by=desk)
    assert list(waiting()) == [second]
    assert [each.number for each in wordings_of(second.reply)] == [2, 1]


def test_who_does_not_look_after_them_sees_no_list(employee, desk, proposed):
    """And who asks for one that is not there is told so."""
    with pytest.raises(PermissionDenied):
        own_for(employee, "voucher_late")
    with pytest.raises(Http404):
        own_for(desk, "nothing")
    assert own_for(desk, "voucher_late") == proposed.reply
