"""What this app does later: mail a link, let people go whose last day is over, forget what is old."""

import uuid
from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from vangrail.web import due
from vangrail.web.due.letters import compose
from vangrail.web.due.post import hand_over
from vangrail.web.people import throttle
from vangrail.web.people.actions.intake import apply_asked
from vangrail.web.people.actions.people import close_gone
from vangrail.web.people.actions.sign_in import LINK_LIVES, make_link
from vangrail.web.people.models import Intake, MailedLink, Person, PrintedCode, Visit

KEPT = timedelta(days=90)
"""How long used links, codes and ended visits are kept, for their owner to see."""


@due.task(atomic=False)
def mail_link(person_id: int, following: str, language: str) -> None:
    """Make a link and hand it over at once: its secret stands in the mail only, not in the queue."""
    person = Person.objects.here().filter(pk=person_id, email__isnull=False).first()
    secret = make_link(person, at=timezone.now()) if person else None
    if person is None or secret is None:
        return
    address = f"{settings.ADDRESS}{reverse('people:link', args=[secret])}"
    address += f"?{urlencode({'next': following})}" if following else ""
    said = {"name": person.name, "link": address, "minutes": LINK_LIVES.seconds // 60}
    hand_over(compose(str(person.email), "people/mail/link", said, person.language or language, str(uuid.uuid4())))


@due.task(atomic=False)
def apply_list(pk: int) -> None:
    """Apply a long list of people, which somebody asked for on its page."""
    intake = Intake.objects.select_related("asked_by").filter(pk=pk).first()
    if intake is not None:
        apply_asked(intake, today=timezone.localdate())


@due.task()
def let_go() -> None:
    """Take back roles, sessions and factors of everybody whose last day is over."""
    close_gone(Person.objects.filter(left__lte=timezone.localdate()), by=None)


@due.task()
def forget() -> None:
    """Remove what is over: lists nobody applied, used links and codes, ended visits, counted failures."""
    now = timezone.now()
    Intake.objects.filter(sent_at__lt=now - timedelta(days=1)).exclude(table={}).update(table={})
    MailedLink.objects.filter(expires_at__lt=now - KEPT).delete()
    PrintedCode.objects.filter(expires_at__lt=now - KEPT).delete()
    Visit.objects.filter(ended_at__lt=now - KEPT).delete()
    longest = timedelta(days=settings.OPTIONS["VANGRAIL_SESSION_DAYS"])
    Visit.objects.filter(ended_at__isnull=True, started_at__lt=now - longest).update(ended_at=now)
    throttle.forget(at=now)
