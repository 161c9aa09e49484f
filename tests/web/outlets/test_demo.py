"""The demonstration lets go what is approved, and connects nothing that would reach anybody."""

import pytest

from vangrail.web.outlets.demo import fill
from vangrail.web.outlets.models import Connection, Delivery
from vangrail.web.outlets.secrets import is_there

pytestmark = pytest.mark.django_db


def test_filled_once(account, approved, writer, owner):
    """Twice is once; what goes out does so by hand, and the one connection has no secret."""
    approved(account())
    account("linkedin")
    for _ in range(2):
        fill()
    assert Delivery.objects.get().state == "sent"
    found = Connection.objects.get()
    assert not is_there(found.secret_in, found.secret_name)


def test_an_empty_company(owner):
    """Nothing to fill, and nothing goes wrong."""
    fill()
    assert not Delivery.objects.exists()
