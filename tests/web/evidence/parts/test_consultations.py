"""Consultations and their documents."""

import hashlib
from datetime import date

import pytest

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.consultations import files, rows
from vangrail.web.policies.models import Consultation, Evidence

pytestmark = pytest.mark.django_db


def test_a_consultation_names_its_document(published, owner):
    """Which stands under its digest, once; without names neither is there."""
    for kind in ("works_council", "legal"):
        made = Consultation.objects.create(
            version=published, kind=kind, who="The council", on=date(2026, 3, 1), outcome="agreed", by=owner
        )
        data = b"Minutes"
        Evidence.objects.create(
            consultation=made, name="minutes.txt", digest=hashlib.sha256(data).hexdigest(), size=7, body=data
        )
    row = next(rows(Scope()))
    ((name, data),) = files(Scope())
    assert name == f"consultations/{row['document']['sha256']}"
    assert (row["who"], data) == ("The council", b"Minutes")
    hidden = Scope(salt="x")
    assert (next(rows(hidden))["who"], list(files(hidden))) == (None, [])
    assert not list(rows(Scope(until=date(2020, 1, 1))))
