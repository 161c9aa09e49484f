"""Looking whether the page of a link is there, from inside the company's network and to public addresses only."""

from typing import Final
from urllib.parse import urljoin

import httpx2

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.addresses import is_web_address
from vangrail.web.config.outgoing.clients import client

_HOPS: Final = 5
"""Redirects that are followed. Each one is guarded like the first."""

_ENOUGH: Final = 4_000_000
_NO_HEAD: Final = frozenset({400, 403, 404, 405, 501})
"""What sites answer that do not like to be asked for the head alone."""


def look_at(url: str) -> tuple[int, str]:
    """Return the HTTP status that a link ends in and why it is 0: nobody answers, or it leads inside the company."""
    try:
        with client(largest=_ENOUGH) as asking:
            status = _status(asking, "HEAD", url)
            return (_status(asking, "GET", url) if status in _NO_HEAD else status), ""
    except VangrailError as error:
        return 0, error.code
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as error:
        return 0, type(error).__name__


def _status(asking: httpx2.Client, method: str, url: str) -> int:
    for _hop in range(_HOPS + 1):
        if not is_web_address(url):
            return 0
        with asking.stream(method, url) as answer:
            onward = answer.headers.get("location", "")
            if not (answer.is_redirect and onward):
                return answer.status_code
            url = urljoin(url, onward)
    return 310
