"""OpenBao and HashiCorp Vault: the metadata of an entry in their key-value store, version 2.

The token needs one policy: `path "secret/metadata/*" { capabilities = ["read"] }`. With it the vault itself refuses the secrets.
"""

import re
from datetime import datetime
from typing import Any, Final

import hvac
import requests
from hvac.exceptions import Forbidden, InvalidPath
from hvac.exceptions import VaultError as Refused

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.clients import SILENCE, Session
from vangrail.web.register.vaults.port import Changed, VaultError, is_entry

_YES: Final = frozenset({"true", "yes", "1", "on"})
_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)")


class OpenBao:
    """A vault at an address. It reads below `metadata/` and knows no other path."""

    def __init__(self, address: str, token: str, mount: str = "secret") -> None:
        """Keep how to ask.

        Raises:
            VaultError: the settings of this site do not say where it is, or have no token for it.
        """
        if not address or not token:
            message = "vault: wanted VANGRAIL_VAULT and VANGRAIL_VAULT_TOKEN, found nothing"
            raise VaultError(message)
        self._mount = mount
        self._client = hvac.Client(url=address, token=token, session=Session(), timeout=SILENCE, allow_redirects=False)

    def last_changed(self, ref: str) -> Changed:
        """Return when an entry was last changed. `flags` are those of its own words that say yes or no, such as `second_factor`.

        Raises:
            VaultError: there is no such entry, the token may not know of it, or the vault does not answer.
        """
        if not is_entry(ref):
            message = "vault: wanted the name of an entry such as social/instagram, found something else"
            raise VaultError(message)
        try:
            found = self._client.secrets.kv.v2.read_secret_metadata(path=ref, mount_point=self._mount)
        except InvalidPath as error:
            message = f"vault: wanted the entry {ref}, found none"
            raise VaultError(message) from error
        except Forbidden as error:
            message = "vault: wanted a token that may read metadata, found one that may not"
            raise VaultError(message) from error
        except (Refused, requests.RequestException, VangrailError, ValueError) as error:
            message = f"vault: wanted an answer, found {type(error).__name__}"
            raise VaultError(message) from error
        return _changed(found)


def _changed(found: Any) -> Changed:
    """Return what an answer says: the newest version tells when the secret changed; `updated_time` moves with any word."""
    try:
        data = found["data"]
        version = int(data["current_version"])
        written = data["versions"].get(str(version), {}).get("created_time") or data["updated_time"]
        read = _MOMENT.fullmatch(written)
        at = datetime.fromisoformat((read[1] + read[2]) if read else written)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = "vault: wanted the metadata of an entry, found something else"
        raise VaultError(message) from error
    words = data.get("custom_metadata") or {}
    flags = {str(name)[:60]: str(word).lower() in _YES for name, word in words.items() if _is_flag(word)}
    return Changed(at, version or None, flags)


def _is_flag(word: object) -> bool:
    return str(word).lower() in _YES | {"false", "no", "0", "off"}
