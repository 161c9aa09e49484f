"""Asking an address for a feed: by the one way out, with each redirect looked at again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

import httpx2

from vangrail.web.config.outgoing.addresses import InnerAddressError, UnknownHostError, is_web_address
from vangrail.web.config.outgoing.clients import TooMuchError, client
from vangrail.web.mentions.sources.looking import SourceError, fault_of

LARGEST: Final = 8_000_000
"""Bytes of a feed."""

HOPS: Final = 4
_MOVED: Final = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: the status, the headers that matter, and the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(address: str, headers: Mapping[str, str]) -> Answer:
    """Return what an address answers: a page that is there, or one that has not changed.

    Raises:
        SourceError: why not, in one word and what was found.
    """
    try:
        with client(largest=LARGEST) as way:
            for _hop in range(HOPS + 1):
                if not is_web_address(address):
                    raise SourceError(fault="address", found=address[:80])
                answer = way.get(address, headers=dict(headers))
                if answer.status_code not in _MOVED or "location" not in answer.headers:
                    return _checked(answer)
                address = urljoin(address, answer.headers["location"])
            raise SourceError(fault="moved", found=str(HOPS))
    except InnerAddressError as error:
        raise SourceError(fault="inside", found=str(error.data.get("host", ""))) from error
    except UnknownHostError as error:
        raise SourceError(fault="down", found=str(error.data.get("host", ""))) from error
    except TooMuchError as error:
        raise SourceError(fault="large", found=error.sentence) from error
    except httpx2.TimeoutException as error:
        raise SourceError(fault="slow") from error
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as error:
        raise fault_of(error) from error


def _checked(answer: httpx2.Response) -> Answer:
    status = answer.status_code
    if status in {401, 403}:
        raise SourceError(fault="refused", found=str(status))
    if status not in {200, 304}:
        raise SourceError(fault="down", found=str(status))
    return Answer(status, answer.headers, answer.content)
