"""The work of this app itself: handing mails over, and forgetting what is done."""

import smtplib
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from vangrail.web.due.actions import prune
from vangrail.web.due.declare import GiveUp, task
from vangrail.web.due.letters import compose
from vangrail.web.due.post import hand_over

DONE: Final = timedelta(days=7)
FAILED: Final = timedelta(days=90)
"""How long what was done, and what failed, is kept. The arguments of a mail name people."""

PERMANENT: Final = range(500, 600)
"""Answers of a mail server after which another attempt is useless."""


@task(atomic=False, attempts=7)
def deliver(to: str, template: str, context: Mapping[str, Any], language: str, number: str) -> None:
    """Hand one mail over to the mail server.

    Between the server's yes and the mark in the database lies a moment. Who stops the machine in it makes the mail go out a second
    time, with the same Message-ID, by which mail systems recognise a repetition; the other order could lose it.
    """
    try:
        hand_over(compose(to, template, context, language, number))
    except smtplib.SMTPRecipientsRefused as error:
        if all(code in PERMANENT for code, _ in error.recipients.values()):
            raise GiveUp from error
        raise
    except smtplib.SMTPResponseException as error:
        if error.smtp_code in PERMANENT and not isinstance(
            error, smtplib.SMTPAuthenticationError | smtplib.SMTPConnectError
        ):
            raise GiveUp from error
        raise


@task(atomic=False)
def forget() -> None:
    """Remove what was done a week ago, and what failed three months ago."""
    prune(timezone.now(), done=DONE, failed=FAILED)
