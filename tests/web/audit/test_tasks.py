"""The entry of the night."""

import pytest

from vangrail.web.audit.chains import NIGHT
from vangrail.web.audit.models import ClosedEntry, Entry
from vangrail.web.audit.tasks import night


@pytest.mark.django_db
def test_every_night_adds_one_entry_to_the_closed_chain():
    """Also when nothing happened."""
    night.call()
    night.call()
    assert [entry.kind for entry in ClosedEntry.objects.all()] == [NIGHT, NIGHT]
    assert not Entry.objects.exists()
