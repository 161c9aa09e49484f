"""The private address of a calendar: signed by this site, so that nothing has to be kept that would open it."""

from typing import Final

from django.conf import settings
from django.core import signing
from django.urls import reverse

from vangrail.web.register.models import Feed

_SALT: Final = "vangrail.register.calendar"


def token_of(feed: Feed) -> str:
    """Return what stands in the address of a calendar."""
    return signing.Signer(salt=_SALT).sign_object([feed.pk, feed.person_id]).replace(":", "~")


def address_of(feed: Feed) -> str:
    """Return the whole address of a calendar."""
    return f"{settings.ADDRESS}{reverse('register:feed', args=[token_of(feed)])}"


def feed_of(token: str) -> Feed | None:
    """Return the calendar of an address, or None: it is not ours, was taken back, or its person left."""
    try:
        number, person = signing.Signer(salt=_SALT).unsign_object(token.replace("~", ":"))
    except (signing.BadSignature, ValueError, TypeError):
        return None
    feed = Feed.objects.filter(pk=number, person=person, ended_at=None).select_related("person").first()
    return feed if feed and feed.person.is_active else None
