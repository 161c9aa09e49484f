"""What others bring to the page of an account: pieces of it. Apps that stand higher register theirs in their `apps.py`."""

from collections.abc import Callable
from typing import Any, Final

from django.utils.safestring import SafeString

from vangrail.web.accounts.models import Account

Panel = Callable[[Any, Account], SafeString | str]
"""Takes the request and the account; returns a piece of the page, or nothing where there is nothing to say."""

_PANELS: Final[list[Panel]] = []


def provide(panel: Panel) -> None:
    """Bring a piece of the page. Brought twice, it stands there once."""
    if panel not in _PANELS:
        _PANELS.append(panel)


def shown(request: Any, account: Account) -> list[SafeString]:
    """Return every piece that has something to say. What a function returns is HTML that is safe."""
    return [SafeString(said) for panel in _PANELS if (said := panel(request, account))]
