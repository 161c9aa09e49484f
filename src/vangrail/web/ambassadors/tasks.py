"""What is forgotten at night: who left, and the bytes of pictures that are on no shelf any more."""

from datetime import timedelta
from typing import Final

from django.db.models import Q
from django.utils import timezone

from vangrail.web.ambassadors.models import Ambassador, PictureFile
from vangrail.web.due.declare import task
from vangrail.web.people.models import Person

KEPT: Final = timedelta(days=30)
"""How long a picture's bytes stay after it left the shelf."""


@task
def forget() -> None:
    """Delete the rows of who left the company, and the bytes of pictures that have been gone for a month."""
    now = timezone.now()
    before = timezone.localdate(now) - KEPT
    Ambassador.objects.exclude(person__in=Person.objects.here()).delete()
    gone = Q(picture__item__ended_at__lt=now - KEPT) | Q(picture__item__until__lt=before)
    PictureFile.objects.filter(gone | Q(picture__rights_until__lt=before)).delete()
