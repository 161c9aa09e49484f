"""By what a route finds its accounts."""

from collections.abc import Iterable

from vangrail.web.accounts.models import Account


def names_of(accounts: Iterable[Account]) -> frozenset[str]:
    """Return everything that a route may call these accounts by: platforms, handles and names."""
    return frozenset(name for each in accounts for name in (each.platform, each.handle, each.name) if name)
