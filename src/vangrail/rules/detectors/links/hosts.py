"""Hosts and their registrable domains, from the public suffix list that ships with publicsuffixlist. No network."""

from functools import cache
from typing import Any, NamedTuple


class Host(NamedTuple):
    """A host taken apart: `www.shop.b.co.uk` is `("www", "shop")`, `b` and `co.uk`."""

    above: tuple[str, ...]
    label: str
    ending: str

    @property
    def domain(self) -> str:
        """The domain somebody registered."""
        return f"{self.label}.{self.ending}"


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


def parts(host: str) -> Host | None:
    """Return the parts of a lower-case host, or None where nobody can have registered it. One look-up tells all of them."""
    ending = suffix(host)
    if ending is None or len(ending) >= len(host):
        return None
    *above, label = host[: -len(ending) - 1].split(".")
    return Host(tuple(above), label, ending) if label else None


def suffix(host: str) -> str | None:
    """Return the public suffix of a lower-case host, or None where there is no such ending."""
    found: str | None = _suffixes().publicsuffix(host)
    return found
