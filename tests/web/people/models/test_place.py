"""Sites and groups."""

import pytest

from vangrail.web.people.models import Group, Site


@pytest.mark.django_db
def test_they_stand_in_order_under_their_names():
    """Each name once."""
    for kind in (Site, Group):
        kind.objects.create(name="B")
        kind.objects.create(name="A")
        assert [str(place) for place in kind.objects.all()] == ["A", "B"]
