"""The demonstration's rehearsals."""

import pytest

from vangrail.web.breaches.demo import fill
from vangrail.web.breaches.models import Run
from vangrail.web.breaches.queries import standings
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person, Role

pytestmark = pytest.mark.django_db


def test_one_went_well_and_one_is_long_ago(account):
    """Filled once."""
    from vangrail.web.accounts.models import Account

    fill()
    assert not Run.objects.exists()
    samir = Person.objects.create_user(CAST[3].email, CAST[3].name)
    Role.objects.create(person=samir, name="desk", desk="communications")
    Account.objects.create(platform="x", name="Beta")
    Account.objects.create(platform="x", name="Gamma")
    fill()
    fill()
    assert sorted(each.state for each in standings(Account.objects.all())) == ["fine", "late", "never"]
