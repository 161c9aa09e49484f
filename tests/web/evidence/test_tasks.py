"""What is done later."""

import pytest

from vangrail.web.audit.models import Entry
from vangrail.web.evidence import tasks

pytestmark = pytest.mark.django_db


def test_the_chain_is_read_every_day():
    """And what was found is written down."""
    tasks.look_at_chain.func()
    assert Entry.objects.get().kind == "audit.verified"
