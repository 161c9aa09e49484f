"""Where the secrets for signing stand: in the environment or in a file of the data folder, and nowhere else."""

from typing import Final

from vangrail.web.config.secrets import Safe, SecretError
from vangrail.web.ui.secret_fields import signing_fault

SAFE: Final = Safe("VANGRAIL_WEBHOOK_")
"""Where secrets stand."""


def secret_fault(place: str, name: str) -> str:
    """Return in one sentence why the secret at a place cannot sign; nothing where it can, or where there is none yet."""
    try:
        return signing_fault(SAFE.read(place, name))
    except SecretError:
        return ""
