"""What is done later: a guest gets their link, and who is asked is reminded."""

import uuid
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from vangrail.web import due
from vangrail.web.approvals.links import token_of
from vangrail.web.approvals.models import Guest
from vangrail.web.due.letters import compose
from vangrail.web.due.post import hand_over

REMINDED: Final = timedelta(days=1)
PASSED_ON: Final = timedelta(days=3)
"""After which time in a step who may stand in is asked too, and then who owns the policy."""

ENDS_SOON: Final = timedelta(days=1)
"""How long before an approval ends whose post it is hears of it."""

_NAMES: Final = uuid.UUID("5b1f9d0e-0f5c-4c59-9a55-6d6f0c6a4c11")


@due.task(atomic=False)
def mail_guest(number: int) -> None:
    """Make a guest's link and hand it over at once: it stands in the mail only, not in the queue."""
    guest = Guest.objects.select_related("asked_by").filter(pk=number).first()
    if guest is None or not guest.holds(timezone.now()):
        return
    said = {
        "name": guest.name,
        "who": guest.asked_by.name,
        "reason": guest.reason,
        "ends": guest.expires_at.isoformat(),
        "link": f"{settings.ADDRESS}{reverse('approvals:guest', args=[token_of(guest)])}",
    }
    number_of_mail = str(uuid.uuid5(_NAMES, str(guest.pk)))
    hand_over(compose(guest.email, "approvals/mail/guest", said, guest.language, number_of_mail))


@due.task()
def remind() -> None:
    """Remind who is asked, after days the policy's owner, and whose post it is before an approval ends; once each."""
    from vangrail.web.approvals.actions.reminding import remind_all, warn_all

    remind_all(at=timezone.now())
    warn_all(at=timezone.now())
