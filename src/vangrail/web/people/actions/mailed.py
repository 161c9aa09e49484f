"""Asking for a link by mail: the same work is done whether the address is known or not."""

from datetime import datetime

from django.db import transaction

from vangrail.web.due.actions import URGENT, later
from vangrail.web.people.actions.sign_in import find
from vangrail.web.people.tasks import mail_link

NOBODY = 0


@transaction.atomic
def ask_for_link(typed: str, following: str, *, language: str, at: datetime) -> None:
    """Queue a link for whoever has this address. Where nobody has, a task is queued that does nothing: time tells nothing."""
    person = find(typed)
    known = person is not None and person.email is not None
    later(mail_link, person.pk if person and known else NOBODY, following, language, at=at, priority=URGENT)
