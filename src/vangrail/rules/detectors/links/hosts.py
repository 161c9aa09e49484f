"""Hosts and their registrable domains, from the public suffix list that ships with publicsuffixlist. No network."""

from functools import cache
from typing import Any


@cache
def _suffixes() -> Any:
    """Return the list. Reading it takes 50 ms, so it happens when the first address or link is met."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False)


def registrable(host: str) -> str | None:
    """Return the domain somebody registered (`b.co.uk` of `a.b.co.uk`), or None where the ending does not exist.

    `host` is lower case without a trailing dot; private suffixes such as `github.io` count as suffixes.
    """
    found: str | None = _suffixes().privatesuffix(host)
    return found


def suffix(host: str) -> str | None:
    """Return the public suffix of a lower-case host, or None where there is no such ending."""
    found: str | None = _suffixes().publicsuffix(host)
    return found
