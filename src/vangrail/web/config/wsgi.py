"""The way in for a server."""

import gc
import os
from collections.abc import Callable, Iterable
from itertools import count
from typing import Any, Final

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vangrail.web.config.settings")

REQUESTS: Final = 200
"""After so many, pages, texts and policies that people use are loaded."""

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def settled(application: Application) -> Application:
    """Return the same application, which once, after `REQUESTS`, leaves what is loaded by then out of the collector's rounds.

    Looking through some hundred thousand objects that stay held one request in twenty up for a third of a second.
    """
    seen = count(1)

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if next(seen) == REQUESTS:
            gc.collect()
            gc.freeze()
        return application(environ, start_response)

    return answer


application = settled(get_wsgi_application())
