"""What was signed is never changed, and deleted only after its words in the chain were erased."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from vangrail.web.audit import queries as audit
from vangrail.web.audit.actions import erase
from vangrail.web.audit.models import Payload
from vangrail.web.signatures.models import Signature

pytestmark = pytest.mark.django_db


def refused(act, error=DatabaseError):
    """Do something that the database refuses."""
    with pytest.raises(error), transaction.atomic():
        act()


def test_it_is_neither_changed_nor_deleted(employee, signed):
    """Whoever asks."""
    signature = signed(employee)[0]
    refused(lambda: Signature.objects.update(language="nl"))
    refused(signature.delete)
    assert str(signature) == f"Emil Employee {signature.version}"


def test_it_goes_after_its_words_were_erased(employee, signed):
    """Which the chain tells, and stays whole."""
    signature = signed(employee)[0]
    erase(Payload.objects.filter(entry=signature.entry), by=None, why="retention")
    Signature.objects.filter(pk=signature.pk).delete()
    assert (audit.verify().intact, audit.verify().erased) == (True, 1)


def test_the_same_is_signed_once(employee, signed):
    """The database holds to it, not only the program."""
    signature = signed(employee)[0]
    copy = Signature.objects.get(pk=signature.pk)
    copy.pk = None
    copy.entry = signature.entry
    refused(lambda: copy.save(force_insert=True), IntegrityError)
