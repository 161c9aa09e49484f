"""When the tables of a database are laid at once."""

import pytest
from django.db import connection

from vangrail.web.running import laying


@pytest.mark.django_db
def test_a_database_with_a_table_is_not_empty():
    """It goes through its history."""
    assert not laying.is_empty(connection)
