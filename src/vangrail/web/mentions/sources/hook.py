"""Messages that others send here: signed as Standard Webhooks say, and refused without their signature."""

import json
from collections.abc import Mapping
from typing import Any, Final

from standardwebhooks import Webhook, WebhookVerificationError

from vangrail.web.mentions.items import Item, from_table
from vangrail.web.mentions.sources.looking import MOST, SourceError

LARGEST: Final = 2_000_000


def read(body: bytes, headers: Mapping[str, str], secret: str) -> list[Item]:
    """Return the items of a message: one, or a list under `items`, each with the names that a table has.

    Raises:
        SourceError: its signature does not fit (`refused`), or it is no such message (`broken`).
    """
    named = {name.lower(): value for name, value in headers.items() if name.lower().startswith("webhook-")}
    try:
        key = Webhook(secret)
    except (ValueError, RuntimeError) as error:
        raise SourceError(fault="secret", found="whsec_…") from error
    try:
        key.verify(body, named)
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
