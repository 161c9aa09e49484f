"""Messages that others send here: signed as Standard Webhooks say, and refused without their signature."""

import json
from collections.abc import Mapping
from typing import Any, Final

from standardwebhooks import Webhook, WebhookVerificationError

from vangrail.web.mentions.items import Item, from_table
from vangrail.web.mentions.sources.looking import MOST, SourceError, secret_of
from vangrail.web.ui.secret_fields import signing_fault

LARGEST: Final = 2_000_000


def read(body: bytes, headers: Mapping[str, str], secret: str) -> list[Item]:
    """Return the items of a message: one, or a list under `items`, each with the names that a table has.

    Raises:
        SourceError: the secret cannot sign (`weak`), the signature does not fit (`refused`), or it is no such message (`broken`).
    """
    named = {name.lower(): value for name, value in headers.items() if name.lower().startswith("webhook-")}
    if signing_fault(secret):
        raise SourceError(fault="weak", found="whsec_…")
    try:
        Webhook(secret).verify(body, named)
        told: Any = json.loads(body)
    except WebhookVerificationError as error:
        raise SourceError(fault="refused", found="signature") from error
    except (ValueError, RecursionError) as error:
        raise SourceError(fault="broken", found="no JSON") from error
    rows = told.get("items", [told]) if isinstance(told, dict) else told
    if not isinstance(rows, list) or len(rows) > MOST or not all(isinstance(row, dict) for row in rows):
        raise SourceError(fault="broken", found="no list of items")
    message = named.get("webhook-id", "")
    numbered = ({"id": f"{message} {number}", **row} for number, row in enumerate(rows))
    return [item for row in numbered if (item := from_table(row)) is not None]


def weakness(name: str) -> str:
    """Return in one sentence why the secret of this name cannot sign; nothing where it can, or where there is none yet."""
    try:
        secret = secret_of(name)
    except SourceError:
        return ""
    return signing_fault(secret) if secret else ""
