"""Names and contacts that were typed by hand for who speaks for the company: those of agencies, and of colleagues' desks."""

from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from vangrail.web.policies.models import Appointment, Ending

NOBODY = "…"


def forget(limit: datetime) -> int:
    """Take what was typed off every appointment that ended before the limit, or whose person or deputy left before it.

    Who is a colleague stays by their number, and loses the name with everything else of who left. One that holds stays as it is.
    """
    day = timezone.localdate(limit)
    over = Q(ending__at__lt=limit) | Q(ends__lt=day)
    changed = {
        pk
        for name, contact, who in (("name", "contact", "person"), ("deputy_name", "deputy_contact", "deputy"))
        for pk in _half(over | Q((f"{who}__left__lt", day)), name, contact)
    }
    reasons = Ending.objects.filter(at__lt=limit).exclude(reason="")
    changed |= set(reasons.values_list("pk", flat=True))
    reasons.update(reason="")
    return len(changed)


def _half(over: Q, name: str, contact: str) -> set[int]:
    """Forget one name with its contact, and return the numbers of the appointments that had any."""
    typed = ~Q((name, "")) & ~Q((name, NOBODY)) | ~Q((contact, ""))
    found = set(Appointment.objects.filter(over & typed).values_list("pk", flat=True))
    Appointment.objects.filter(pk__in=found).exclude(**{name: ""}).update(**{name: NOBODY})
    Appointment.objects.filter(pk__in=found).update(**{contact: ""})
    return found
