"""Recording who was consulted."""

import hashlib
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.policies.actions import Upload, consult, withdraw
from vangrail.web.policies.actions.consulting import LARGEST
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Consultation

pytestmark = pytest.mark.django_db

SAID = {"kind": "works_council", "who": "The council", "on": date(2026, 11, 3), "outcome": "remarks"}


def test_the_digest_of_the_document_is_kept(proposed, owner):
    """So that anybody can show that it is the same."""
    made = consult(proposed, **SAID, by=owner, document=Upload("minutes.pdf", b"%PDF-1.7 x"))
    assert made.evidence.digest == hashlib.sha256(b"%PDF-1.7 x").hexdigest()
    assert bytes(made.evidence.body) == b"%PDF-1.7 x"


@pytest.mark.parametrize("document", [Upload("run.exe", b"MZ"), Upload("big.pdf", b"x" * (LARGEST + 1))])
def test_what_is_no_document_or_too_large_is_refused_whole(proposed, owner, document):
    """Nothing is recorded then."""
    with pytest.raises(RefusedError):
        consult(proposed, **SAID, by=owner, document=document)
    assert not Consultation.objects.exists()


def test_a_withdrawn_version_takes_no_more(proposed, owner):
    """The one that takes its place does."""
    withdraw(proposed, by=owner)
    with pytest.raises(RefusedError):
        consult(proposed, **SAID, by=owner)


def test_only_the_owner_records(proposed, person):
    """An auditor reads."""
    for who in (person("Emil"), person("Aude", "auditor")):
        with pytest.raises(PermissionDenied):
            consult(proposed, **SAID, by=who)
