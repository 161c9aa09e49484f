"""Asks the web whether a link leads somewhere: the one place of the command line that leaves the machine, when asked to."""

from functools import cache
from http.client import HTTPException
from typing import Final
from urllib import request
from urllib.error import HTTPError
from urllib.parse import urlsplit

_WAIT: Final = 10.0
"""Seconds that a site may take to answer."""

_AGENT: Final = "Vangrail (a policy's links are looked at)"
_NO_HEAD: Final = frozenset({403, 405, 501})
"""What sites answer that do not like to be asked for the head alone."""

_SCHEMES: Final = frozenset({"http", "https"})


def status_of(link: str) -> int:
    """Return the HTTP status that a link ends in, or 0 where nobody answers. Nothing that is there is read or kept."""
    status = _asked(link, "HEAD")
    return _asked(link, "GET") if status in _NO_HEAD else status


@cache
def _opener() -> request.OpenerDirector:
    """Return what follows links on the web, and to nowhere else: it does not know files."""
    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler,
        request.UnknownHandler,
        request.HTTPHandler,
        request.HTTPSHandler,
        request.HTTPDefaultErrorHandler,
        request.HTTPRedirectHandler,
        request.HTTPErrorProcessor,
    ):
        opener.add_handler(handler())
    return opener


def _asked(link: str, method: str) -> int:
    try:
        if urlsplit(link).scheme not in _SCHEMES:
            return 0
        asked = request.Request(link, method=method, headers={"User-Agent": _AGENT})  # noqa: S310 -- looked at above
        with _opener().open(asked, timeout=_WAIT) as answer:
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code
    except (HTTPException, OSError, ValueError):
        return 0
