"""Recording who was consulted about a version, with the document that shows it."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Consultation, Evidence, Version
from vangrail.web.policies.queries.versions import state_of

LARGEST: Final = 10_000_000
"""Bytes that a document may have."""

ENDINGS: Final = frozenset({"pdf", "docx", "odt", "txt", "md", "eml", "png", "jpg", "jpeg"})
"""Kinds of documents that are kept, by the ending of their names. They are only ever handed out as downloads."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A document as it was given: its name without folders, and its bytes."""

    name: str
    body: bytes


@transaction.atomic
def consult(
    version: Version,
    *,
    kind: str,
    who: str,
    on: date,
    outcome: str,
    by: Person,
    remarks: str = "",
    jurisdiction: str = "",
    reference: str = "",
    document: Upload | None = None,
    at: datetime | None = None,
) -> Consultation:
    """Record that somebody was consulted. The document's digest is kept with it; `reference` says where else the record lies.

    Raises:
        RefusedError: the version was withdrawn, or the document is too large or of a kind that is not kept.
    """
    require(by, "policies.edit", version)
    at = at or timezone.now()
    if state_of(version, at).name == "withdrawn":
        raise RefusedError(gettext("This version was withdrawn; record it with the one that takes its place."))
    consultation = Consultation.objects.create(
        version=version, kind=kind, who=who, on=on, outcome=outcome, remarks=remarks, jurisdiction=jurisdiction,
        reference=reference, by=by, at=at,
    )  # fmt: skip
    digest = _keep(consultation, document) if document else ""
    said = {"kind": kind, "who": who, "on": on.isoformat(), "outcome": outcome, "document": digest}
    record("policies.consulted", by=by, about=version, said=said, at=at)
    return consultation


def _keep(consultation: Consultation, document: Upload) -> str:
    """Keep the document and return its digest."""
    if len(document.body) > LARGEST:
        raise RefusedError(gettext("A document may have at most 10 MB; refer to where it lies instead."))
    if document.name.rpartition(".")[2].lower() not in ENDINGS:
        raise RefusedError(gettext("Wanted a document such as PDF, Word, text, mail or a picture."))
    digest = hashlib.sha256(document.body).hexdigest()
    Evidence.objects.create(
        consultation=consultation, name=document.name[-200:], digest=digest, size=len(document.body), body=document.body
    )
    return digest
