"""The vaults that this site can ask when an entry was last changed. Never for what stands in it."""

from importlib.metadata import entry_points
from typing import Final

from django.conf import settings

from vangrail.web.register.vaults.port import Changed, Vault, VaultError

__all__ = ["Changed", "Vault", "VaultError", "vault"]

GROUP: Final = "vangrail.vaults"
"""Where a package says that it brings a vault: an entry point whose name is the vault's and that makes one without arguments."""


def vault(name: str) -> Vault | None:
    """Return the vault of this name, or None where a person says when an entry changed.

    Raises:
        VaultError: it cannot be asked with the settings of this site.
    """
    if name == "openbao":
        from vangrail.web.register.vaults.openbao import (
            OpenBao,
        )  # its libraries are slow to load, and most sites have no vault

        return OpenBao(settings.VAULT[""], settings.VAULT["_TOKEN"], settings.VAULT["_MOUNT"])
    found = [each for each in entry_points(group=GROUP) if each.name == name]
    made: Vault | None = found[0].load()() if found else None
    return made
