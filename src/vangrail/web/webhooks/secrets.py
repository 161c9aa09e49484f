"""Where the secrets for signing stand: in the environment or in a file of the data folder, and nowhere else."""

from typing import Final

from django.utils.translation import gettext as _

from vangrail.web.config.outgoing.hooks import LEAST, strength
from vangrail.web.config.secrets import Safe, SecretError

SAFE: Final = Safe("VANGRAIL_WEBHOOK_")
"""Where secrets stand."""


def secret_fault(place: str, name: str) -> str:
    """Return in one sentence why the secret at a place cannot sign; nothing where it can, or where there is none yet."""
    try:
        bytes_of_it = strength(SAFE.read(place, name))
    except SecretError:
        return ""
    if not bytes_of_it:
        return _("What stands there is no secret for signing: whsec_ and base64.")
    if bytes_of_it < LEAST:
        return _("The secret that stands there is too short to sign with: it has %(found)s bytes and needs %(least)s.") % {
            "found": bytes_of_it, "least": LEAST
        }  # fmt: skip
    return ""
