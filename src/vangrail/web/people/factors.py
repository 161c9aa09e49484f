"""Second factors: codes from an app, passkeys and recovery codes, kept by allauth and encrypted under the site's key."""

import base64
import hashlib
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings
from django.utils.translation import gettext as _

from vangrail.web.people.models import Person


class Adapter(DefaultMFAAdapter):  # type: ignore[misc]
    """How allauth names this site and its people, and how it keeps their secrets."""

    def get_totp_issuer(self) -> str:
        """Return how the code is called in somebody's app."""
        return "Vangrail"

    def _get_user_identifier(self, user: Any) -> str:
        """Return what tells one account from another in somebody's app or browser: address, number or name."""
        return str(user.email or user.number or user.name)

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """Return how a passkey of this person is called."""
        return {"id": str(user.pk).encode(), "display_name": user.name, "name": self._get_user_identifier(user)}

    def encrypt(self, text: str) -> str:
        """Return a secret as it is kept."""
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret from how it is kept."""
        return _box().decrypt(encrypted_text.encode()).decode()

    def send_notification_mail(self, *_args: Any, **_kwargs: Any) -> None:
        """Send nothing: the audit has it, and our own mails are in the person's language."""


def _box() -> Fernet:
    key = hashlib.sha256(f"vangrail.people.factors:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def held(person: Person) -> list[Authenticator]:
    """Return the factors of somebody, the oldest first, recovery codes last."""
    found = Authenticator.objects.filter(user=person).order_by("created_at", "pk")
    return sorted(found, key=lambda one: one.type == Authenticator.Type.RECOVERY_CODES)


def title(factor: Authenticator) -> str:
    """Return what a factor is called for people."""
    if factor.type == Authenticator.Type.TOTP:
        return _("Code from an app")
    if factor.type == Authenticator.Type.RECOVERY_CODES:
        return _("Recovery codes")
    return str(factor.wrap().name)
