"""Everything is read as it is at one moment."""

import pytest
from django.db import connection

from vangrail.web.config.moment import one_moment

pytestmark = pytest.mark.django_db(transaction=True)


def _fail():
    assert connection.in_atomic_block
    raise LookupError


def test_the_database_is_as_it_was_before_and_after():
    """Also when what is done inside fails."""
    before = getattr(connection, "transaction_mode", None)
    with pytest.raises(LookupError), one_moment():
        _fail()
    assert not connection.in_atomic_block
    assert getattr(connection, "transaction_mode", None) == before
