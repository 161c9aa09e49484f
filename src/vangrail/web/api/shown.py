"""Tokens as rows of a page."""

from collections.abc import Iterable
from typing import Any

from vangrail.web.api.models import Token
from vangrail.web.api.scopes import SCOPES


def rows(tokens: Iterable[Token]) -> list[dict[str, Any]]:
    """Return each token with what it may do in words, and whether it still works."""
    return [
        {
            "token": each,
            "may": [SCOPES[name].label if name in SCOPES else name for name in each.scopes],
            "withdrawal": getattr(each, "withdrawal", None),
        }
        for each in tokens
    ]
