"""The link of a guest: signed with the site's key for one purpose. It says which guest, and nothing can be guessed."""

from typing import Final

from django.core import signing

from vangrail.web.approvals.models import Guest

_PURPOSE: Final = "vangrail.approvals.guest"


def token_of(guest: Guest) -> str:
    """Return what stands in a guest's link."""
    return signing.dumps([guest.pk, guest.request_id], salt=_PURPOSE)


def guest_of(token: str) -> Guest | None:
    """Return whose link it is; None where it is none of ours, or another purpose's."""
    try:
        number, request = signing.loads(token, salt=_PURPOSE)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Guest.objects.filter(pk=number, request_id=request).select_related("request__draft", "asked_by").first()
