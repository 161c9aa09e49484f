"""Lists in parts."""

import pytest

from vangrail.web.api.paging import part
from vangrail.web.people.models import Person


@pytest.mark.django_db
@pytest.mark.parametrize("newest", [True, False])
def test_every_row_comes_once(person, newest):
    """The last part says that it is the last."""
    made = [person().pk for _ in range(5)]
    found, after = [], None
    for _ in range(3):
        rows, after = part(Person.objects.all(), after, 2, newest=newest)
        found += [row.pk for row in rows]
    assert (found, after) == (made[::-1] if newest else made, None)
