"""Writing down what happened, in the same transaction as what it tells of."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.db import models, transaction
from django.utils import timezone

from vangrail.web.audit.models import Entry, Payload

START: Final = "0" * 64


@transaction.atomic
def record(
    kind: str,
    *,
    by: models.Model | None,
    about: models.Model | str | None = None,
    said: Mapping[str, Any] | None = None,
    at: datetime | None = None,
) -> Entry:
    """Add an entry to the chain and return it.

    `kind` is the app and the verb in the past (`policies.published`); `by` is who acted, None for the program itself; `about` is
    what it happened to; `said` are details as plain values, never a checked draft and never a secret.
    """
    at = at or timezone.now()
    payload = {"actor": _name(by), "subject": _name(about), "said": dict(said or {})}
    salt = secrets.token_hex(16)
    body = json.dumps(payload, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    said_digest = hashlib.sha256(f"{salt}{body}".encode()).hexdigest()
    last = Entry.objects.order_by("-pk").first()
    previous = last.digest if last else START
    digest = hashlib.sha256(f"{previous}\n{kind}\n{at.isoformat()}\n{said_digest}".encode()).hexdigest()
    entry = Entry.objects.create(kind=kind, at=at, said_digest=said_digest, previous=previous, digest=digest)
    Payload.objects.create(entry=entry, salt=salt, **json.loads(body))
    return entry


def _name(thing: models.Model | str | None) -> str:
    if thing is None or isinstance(thing, str):
        return thing or ""
    return f"{thing._meta.label_lower}:{thing.pk}"  # noqa: SLF001 -- Django's documented way to a model's name
