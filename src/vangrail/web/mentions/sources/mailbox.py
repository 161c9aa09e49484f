"""A mailbox that people write to, or that a service sends its findings to. Mails are read and left as they are."""

import imaplib
import socket
import ssl
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from imap_tools import AND, MailBox, U
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError

from vangrail.web.config.outgoing.addresses import InnerAddressError, UnknownHostError, reachable
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.sources.looking import Asked, Found, SourceError, fault_of
from vangrail.web.mentions.sources.words import plain

_PAGE: Final = 200
_LARGEST: Final = 2_000_000
"""Bytes of a mail whose words are fetched; of a larger one the subject stands there, with dots."""

_DOTS: Final = "…"
_OLDEST: Final = 1970
"""A mail without a date that can be read is given one long before."""

WAIT: Final = 20


class _Safe(imaplib.IMAP4_SSL):
    """Connects to the address that was looked at."""

    def _create_socket(self, timeout: float | None = None) -> Any:
        made = socket.create_connection((reachable(self.host, self.port)[0], self.port), timeout)
        return self.ssl_context.wrap_socket(made, server_hostname=self.host)


class _Plain(imaplib.IMAP4):
    def _create_socket(self, timeout: float | None = None) -> Any:
        return socket.create_connection((reachable(self.host, self.port)[0], self.port), timeout)


class _Box(MailBox):
    def __init__(self, host: str, port: int, *, safe: bool) -> None:
        self._safe = safe
        super().__init__(host, port, timeout=WAIT)

    def _get_mailbox_client(self) -> Any:
        if self._safe:
            return _Safe(self._host, self._port, ssl_context=ssl.create_default_context(), timeout=WAIT)
        return _Plain(self._host, self._port, timeout=WAIT)


def look(asked: Asked) -> Found:
    """Return the mails that came since the last look; `address` is `imaps://host/folder`, `secret` is "name:password"."""
    parts = urlsplit(asked.address)
    safe = parts.scheme == "imaps"
    if parts.scheme not in {"imap", "imaps"} or not parts.hostname:
        raise SourceError(fault="address", found=asked.address[:80])
    name, _, password = asked.secret.partition(":")
    folder = unquote(parts.path.strip("/")) or "INBOX"
    try:
        with _Box(parts.hostname, parts.port or (993 if safe else 143), safe=safe) as box:
            enter = box.login if f"{name}{password}".isascii() else box.login_utf8
            enter(name, password, None)
            box.folder.set(folder, readonly=True)
            return _new(box, asked)
    except InnerAddressError as error:
        raise SourceError(fault="inside", found=parts.hostname) from error
    except UnknownHostError as error:
        raise SourceError(fault="down", found=parts.hostname) from error
    except MailboxFolderSelectError as error:
        raise SourceError(fault="address", found=folder) from error
    except (imaplib.IMAP4.abort, OSError, ValueError) as error:  # the first: the server went away in the middle
        raise fault_of(error) from error
    except (ImapToolsError, imaplib.IMAP4.error) as error:
        raise SourceError(fault="refused", found=type(error).__name__) from error


def _new(box: _Box, asked: Asked) -> Found:
    """Return the mails after the last one. A folder that was made anew counts from one again, and says so by its validity."""
    validity = int((box.client.response("UIDVALIDITY")[1] or [None])[0] or 0)
    is_same = int(asked.cursor.get("validity", validity)) == validity
    last = int(asked.cursor.get("uid", 0)) if is_same else 0
    there = sorted(int(uid) for uid in box.uids(AND(uid=U(str(last + 1), "*"))))
    fresh = [uid for uid in there if uid > last][:_PAGE]
    cursor = {"uid": max(fresh, default=last), "validity": validity}
    heads = list(_mails(box, fresh, headers_only=True))
    small = {mail.uid: mail for mail in _mails(box, [int(head.uid) for head in heads if head.size_rfc822 < _LARGEST])}
    return Found([_item(small.get(head.uid, head), validity) for head in heads], cursor)


def _mails(box: _Box, uids: list[int], **how: Any) -> list[Any]:
    """Return some mails as they stand, unread where they were unread."""
    if not uids:  # or the library would fetch all of them
        return []
    return list(box.fetch(uid_list=[str(uid) for uid in uids], mark_seen=False, bulk=20, **how))


_SENT_BY_PROGRAM: Final = ("list-id", "list-unsubscribe", "feedback-id", "x-auto-response-suppress")


def _is_to_us(mail: Any) -> bool:
    """Return whether somebody wrote a mail themselves. What a service or a list sends is what others said elsewhere."""
    headers = {str(name).casefold(): " ".join(values).strip().casefold() for name, values in mail.headers.items()}
    by_program = headers.get("auto-submitted", "no") != "no" or headers.get("precedence", "") in {
        "bulk",
        "list",
        "junk",
    }
    return not by_program and not any(name in headers for name in _SENT_BY_PROGRAM)


def _item(mail: Any, validity: int) -> Item:
    words = mail.text.strip() or plain(mail.html) or _DOTS
    return Item(
        text=f"{mail.subject.strip()}. {words}".strip(". "),
        author=mail.from_,
        said_at=_said(mail.date),
        number=" ".join((mail.headers.get("message-id") or (f"{validity} {mail.uid}",))[0].split()),
        to_us=_is_to_us(mail),
    )


def _said(date: datetime | None) -> datetime | None:
    """Return when a mail was written; one without a zone means the world's clock."""
    return date.replace(tzinfo=date.tzinfo or UTC) if date and date.year > _OLDEST else None
