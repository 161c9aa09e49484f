"""What a vault has to be able to: say when an entry was last changed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from vangrail.errors import VangrailError

_ENTRY: Final = re.compile(r"[\w.@ -]+(?:/[\w.@ -]+)*")
"""How the name of an entry looks: folders and a name, without a way up."""


def is_entry(ref: str) -> bool:
    """Return whether something can be the name of an entry."""
    return bool(_ENTRY.fullmatch(ref)) and not any(part.strip(". ") == "" for part in ref.split("/"))


class VaultError(VangrailError):
    """A vault cannot be asked, or does not answer. The message says what was wanted and found, and nothing of an entry."""

    code = "vault"
    page = "docs/register.md"


@dataclass(frozen=True, slots=True)
class Changed:
    """When an entry was last changed, in which version (None where the vault counts none), and what else is true or false of it."""

    at: datetime
    version: int | None = None
    flags: Mapping[str, bool] = field(default_factory=dict)


class Vault(Protocol):
    """A place where secrets are kept, asked for metadata only."""

    def last_changed(self, ref: str) -> Changed:
        """Return when the entry of this name was last changed.

        Raises:
            VaultError: there is none, or the vault does not say.
        """
        ...
