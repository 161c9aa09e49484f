"""Clients for three libraries that speak HTTP, all with the same manners.

Each connects only to addresses that `addresses.reachable` gave, follows no redirect, reads no proxy from the environment, stops
reading after so many bytes and so many seconds, and accepts nothing compressed (a small answer could unpack to a huge one).
"""

import socket
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

import httpx
import httpx2
import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import NewConnectionError

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.addresses import reachable

LARGEST: Final = 2_000_000
"""Bytes of an answer that are read at most."""

LONGEST: Final = 30.0
"""Seconds that an answer may take from beginning to end."""

SILENCE: Final = 15.0
"""Seconds without any sign after which a connection counts as dead."""

AGENT: Final = "Vangrail"


class TooMuchError(VangrailError):
    """An answer was larger, slower or packed differently than an answer may be."""

    code = "answer_too_much"
    page = "docs/outlets.md"


def measured(parts: Iterator[bytes], largest: int = LARGEST, longest: float = LONGEST) -> Iterator[bytes]:
    """Hand on the parts of an answer, as long as they are neither too many bytes nor too late.

    Raises:
        TooMuchError: they are.
    """
    read, end = 0, time.monotonic() + longest
    for part in parts:
        read += len(part)
        if read > largest:
            message = f"an answer: wanted at most {largest} bytes, found more"
            raise TooMuchError(message)
        if time.monotonic() > end:
            message = f"an answer: wanted all of it within {longest:g} seconds, found more to come"
            raise TooMuchError(message)
        yield part


def plain(encoding: str | None) -> None:
    """Return when an answer is not compressed.

    Raises:
        TooMuchError: it is, although it was asked not to be.
    """
    if (encoding or "identity").strip().lower() != "identity":
        message = f"an answer: wanted it as it is, found it packed as {str(encoding)[:20]}"
        raise TooMuchError(message)


def aimed(host: str, port: int | None, scheme: str) -> str:
    """Return the address to connect to for the host of a request."""
    return reachable(host, port or (443 if scheme == "https" else 80))[0]


class _Stream(httpx.SyncByteStream, httpx2.SyncByteStream):
    def __init__(self, inner: Any, largest: int) -> None:
        self._inner, self._largest = inner, largest

    def __iter__(self) -> Iterator[bytes]:
        return measured(iter(self._inner), self._largest)

    def close(self) -> None:
        self._inner.close()


def _guarded(handle: Callable[[Any], Any], request: Any, largest: int) -> Any:
    """Send a request to the address that its host may be reached at, with the host's own name in header and certificate."""
    host = request.url.host
    address = aimed(host, request.url.port, request.url.scheme)
    request.extensions = {**request.extensions, "sni_hostname": host}
    request.url = request.url.copy_with(host=address)
    request.headers["accept-encoding"] = "identity"
    response = handle(request)
    plain(response.headers.get("content-encoding"))
    response.stream = _Stream(response.stream, largest)
    return response


class Transport(httpx.HTTPTransport):
    """The way out for what is built on httpx, such as the library for Bluesky: `httpx.Client(transport=Transport(), …)`."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request."""
        answer: httpx.Response = _guarded(super().handle_request, request, LARGEST)
        return answer


class _Transport2(httpx2.HTTPTransport):
    def __init__(self, largest: int) -> None:
        super().__init__(trust_env=False)
        self._largest = largest

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        answer: httpx2.Response = _guarded(super().handle_request, request, self._largest)
        return answer


def client(*, largest: int = LARGEST) -> httpx2.Client:
    """Return what sends to a webhook or reads a feed, which have no library of their own; close it after use."""
    return httpx2.Client(
        transport=_Transport2(largest),
        timeout=SILENCE,
        follow_redirects=False,
        trust_env=False,
        headers={"user-agent": AGENT},
    )


def _connected(connection: HTTPConnection) -> socket.socket:
    try:
        return socket.create_connection(
            (aimed(connection.host, connection.port, ""), connection.port or 80), connection.timeout
        )
    except OSError as error:
        raise NewConnectionError(connection, f"no connection: {error.strerror}") from error


class _Plain(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(self)


class _Secure(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(self)


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


class _Adapter(HTTPAdapter):
    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}


class Session(requests.Session):
    """The way out for what is built on requests, such as the library for Mastodon."""

    def __init__(self) -> None:
        """Start with the manners of this module."""
        super().__init__()
        self.trust_env = False
        self.headers["Accept-Encoding"] = "identity"
        # One that the server closed meanwhile would leave it unknown whether a post is out.
        self.headers["Connection"] = "close"
        for scheme in ("http://", "https://"):
            self.mount(scheme, _Adapter())

    def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
        """Send one request and read its answer."""
        answer = super().send(request, **{**kwargs, "stream": True, "allow_redirects": False})
        plain(answer.headers.get("content-encoding"))
        try:
            answer._content = b"".join(measured(answer.iter_content(16_384)))  # noqa: SLF001 -- what reading it all does, with an end
        finally:
            answer.close()
        return answer
