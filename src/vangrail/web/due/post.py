"""The way to the mail server: one connection, kept open between mails that follow each other."""

import contextlib
import time
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

IDLE: Final = 20.0
"""Seconds after which a connection is not used again."""


class _Line:
    """The open connection of this process, for which server, and when it was last used."""

    def __init__(self) -> None:
        self.open: Any = None
        self.server: tuple[Any, ...] = ()
        self.used = 0.0

    def ready(self) -> Any:
        """Return a connection that is known to work."""
        server = (settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT)
        if self.open is not None and (
            self.server != server or time.monotonic() - self.used > IDLE or not _answers(self.open)
        ):
            self.drop()
        if self.open is None:
            self.open, self.server = get_connection(), server
            self.open.open()
        self.used = time.monotonic()
        return self.open

    def drop(self) -> None:
        """Close it, also when the other side is gone."""
        if self.open is not None:
            with contextlib.suppress(OSError):
                self.open.close()
        self.open = None


_LINE: Final = _Line()


def _answers(connection: Any) -> bool:
    """Tell whether the server is still there. Asked before a mail, since after it nobody could say whether that one went out."""
    smtp = getattr(connection, "connection", None)
    if smtp is None:
        return not hasattr(connection, "host")  # a connection that needs none, such as one that writes files
    try:
        return bool(smtp.noop()[0] == 250)
    except OSError:
        return False


def hand_over(mail: EmailMessage) -> None:
    """Give a mail to the mail server.

    Raises:
        OSError: it could not be reached, or said no (`smtplib.SMTPException` is one).
    """
    line = _LINE.ready()
    try:
        line.send_messages([mail])
    except BaseException:
        _LINE.drop()
        raise


def hang_up() -> None:
    """Close the connection."""
    _LINE.drop()
