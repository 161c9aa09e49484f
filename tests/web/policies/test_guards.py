"""The database itself refuses to change what was proposed and decided, on SQLite and PostgreSQL alike."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from vangrail.web.policies.actions import Upload, consult, weigh
from vangrail.web.policies.models import Consultation, Content, Evidence, Publication, Version, Weighing

pytestmark = pytest.mark.django_db


@pytest.fixture
def decided(published, owner):
    """Give a published version with a consultation, its document and a weighing."""
    consult(
        published, kind="legal", who="Lex", on=date(2026, 11, 2), outcome="agreed", by=owner, document=Upload("a.pdf", b"x")
    )  # fmt: skip
    weigh(published, "personal", material=True, reason="Read it.", by=owner)
    return published


CHANGES = (
    (Version, {"digest": "0" * 64}),
    (Version, {"label": "9"}),
    (Content, {"canonical": b"other"}),
    (Content, {"files": {}}),
    (Publication, {"effective": timezone.now}),
    (Publication, {"reason": "another"}),
    (Consultation, {"outcome": "against"}),
    (Evidence, {"body": b"other"}),
    (Weighing, {"material": False}),
)


@pytest.mark.parametrize(("model", "change"), CHANGES)
def test_a_change_is_refused(decided, model, change):
    """Around every action, with one statement."""
    values = {name: value() if callable(value) else value for name, value in change.items()}
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        model.objects.update(**values)


@pytest.mark.parametrize("model", [Content, Publication, Evidence, Weighing])
def test_a_deletion_is_refused(decided, model):
    """Whole rows too."""
    rows = model.objects.all()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        rows._raw_delete(rows.db)


def test_who_did_it_can_be_forgotten(decided, owner):
    """The record stays when a person's does not."""
    Publication.objects.update(by=None)
    Version.objects.update(proposed_by=None)
    assert Publication.objects.get().by is None
