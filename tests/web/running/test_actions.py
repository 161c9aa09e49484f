"""Failed work is put back by who looks after the site, and that is written down."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied

from tests.web.due.work import hopeless
from vangrail.web.audit.models import Entry
from vangrail.web.due.actions import later
from vangrail.web.due.runner import Result
from vangrail.web.due.worker import Loop
from vangrail.web.running.actions import repeat, repeat_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def failed():
    """Give two pieces of failed work."""
    later(hopeless)
    later(hopeless)
    Loop().drain()
    return list(Result.objects.all())


def entries():
    """Return how often repeating was written down."""
    return Entry.objects.filter(kind="running.repeated").count()


def test_one_is_put_back(failed, person):
    """And only that one; work that did not fail is nobody's."""
    admin = person("Ada", "admin")
    assert repeat(failed[0].pk, by=admin)
    assert not repeat(failed[0].pk, by=admin)
    assert not repeat(uuid.uuid4(), by=admin)
    assert Result.objects.filter(status="READY").count() == 1
    assert entries() == 1


def test_all_are_put_back(failed, person):
    """Once; a second time there is nothing to do."""
    admin = person("Ada", "admin")
    assert repeat_all(by=admin) == len(failed)
    assert repeat_all(by=admin) == 0
    assert entries() == 1


def test_others_may_not(failed, person, employee):
    """Not even who looks after people."""
    for who in (employee, person("Pat", "people_admin", "auditor", "policy_owner")):
        with pytest.raises(PermissionDenied):
            repeat(failed[0].pk, by=who)
        with pytest.raises(PermissionDenied):
            repeat_all(by=who)
    assert entries() == 0
