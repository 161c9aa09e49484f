"""What all sources have in common: what a look gives, why one fails, and the secret that stands outside the database."""

import os
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.addresses import InnerAddressError
from vangrail.web.config.outgoing.clients import TooMuchError
from vangrail.web.mentions.items import Item

MOST: Final = 5_000
"""Items that one look takes of one term."""

FAULTS: Final = (
    "address",
    "inside",
    "down",
    "refused",
    "slow",
    "large",
    "broken",
    "secret",
    "weak",
    "moved",
    "certificate",
    "unknown",
)
"""Why a look fails, in one word each; the page says it in a sentence."""


class SourceError(VangrailError):
    """A source could not be read. `data["fault"]` is one of `FAULTS`; the sentence says what was found."""

    code = "source"
    page = "docs/mentions.md"

    def __init__(self, *, fault: str, found: str = "") -> None:
        """Keep the word and what was found; what was found never holds a secret or a post."""
        super().__init__(f"{fault}: {found}", fault=fault)
        self.fault, self.found = fault, found[:200]


_SHUT: Final = frozenset({"MastodonUnauthorizedError", "UnauthorizedError", "BadRequestError"})
"""What libraries call it when a server does not let somebody in."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a source is asked with: its kind, address, terms, secret, and where the last look ended."""

    kind: str
    address: str
    terms: tuple[str, ...]
    secret: str = field(default="", repr=False)
    cursor: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """What a look gave: the items, and where the next one starts."""

    items: list[Item]
    cursor: dict[str, Any]


def secret_of(name: str) -> str:
    """Return what a secret holds: the setting of this name, or the file that `NAME_FILE` points to; nothing for no name.

    Raises:
        SourceError: there is no such setting.
    """
    if not name:
        return ""
    value = os.environ.get(name, "").strip()
    if not value and (place := os.environ.get(f"{name}_FILE", "").strip()):
        try:
            value = Path(place).read_text("utf-8").strip()
        except (OSError, UnicodeError) as error:
            raise SourceError(fault="secret", found=f"{name}_FILE") from error
    if not value:
        raise SourceError(fault="secret", found=name)
    return value


def fault_of(error: BaseException) -> SourceError:
    """Return why a library gave up, in one word: what lies behind its error counts, however often it was wrapped."""
    seen: BaseException | None = error
    for _deep in range(8):
        if isinstance(seen, InnerAddressError):
            return SourceError(fault="inside", found=str(seen.data.get("host", "")))
        if isinstance(seen, TooMuchError):
            return SourceError(fault="large", found=seen.sentence)
        if isinstance(seen, ssl.SSLCertVerificationError):
            return SourceError(fault="certificate", found=seen.verify_message)
        if isinstance(seen, TimeoutError) or "Timeout" in type(seen).__name__:
            return SourceError(fault="slow")
        if type(seen).__name__ in _SHUT or {401, 403} & {
            one for one in getattr(seen, "args", ()) if isinstance(one, int)
        }:
            return SourceError(fault="refused", found=type(seen).__name__)
        seen = (seen.__cause__ or seen.__context__) if seen else None
    return SourceError(fault="down", found=type(error).__name__)
