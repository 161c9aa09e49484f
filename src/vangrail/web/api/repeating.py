"""The same again: what a program sends twice under one key (`Idempotency-Key`) happens once."""

import secrets
from collections.abc import Callable
from hashlib import sha256

from django.db import transaction
from django.http import HttpRequest

from vangrail.web.api.letting import caller
from vangrail.web.api.models import Repeat
from vangrail.web.api.site import Told

LONGEST = 200
"""Characters of a key."""


def once(request: HttpRequest) -> str:
    """Return a name for what is asked that is the same when it is asked again under the same key; without a key a new one.

    Raises:
        Told: the key is too long, or something else was asked under it.
    """
    key, asking = request.headers.get("Idempotency-Key", ""), caller(request)
    if not key or asking is None:
        return secrets.token_urlsafe(32)
    if len(key) > LONGEST:
        raise Told(422, "key", f"Idempotency-Key: at most {LONGEST} characters.", "Idempotency-Key")
    name = sha256(f"{asking.number}\n{key}".encode("utf-8", "replace")).hexdigest()
    asked = sha256(request.path.encode() + b"\n" + request.body).hexdigest()
    kept, _new = Repeat.objects.get_or_create(token=asking.token, key=name, defaults={"asked": asked})
    if kept.asked != asked:
        raise Told(422, "repeated", "Something else was asked under this Idempotency-Key.", "Idempotency-Key")
    return name


def only_once(request: HttpRequest, make: Callable[[], int]) -> int:
    """Return the number of what is made, or of what was made when the same was asked under the same key before.

    What comes of it and that it came stand in one transaction: where one is missing, so is the other.

    Raises:
        Told: the key is too long, or something else was asked under it.
    """
    name, asking = once(request), caller(request)
    with transaction.atomic():
        kept = Repeat.objects.select_for_update().filter(token=asking.token if asking else None, key=name).first()
        if kept is None:
            return make()
        if not kept.made:
            kept.made = str(make())
            kept.save(update_fields=("made",))
        return int(kept.made)
