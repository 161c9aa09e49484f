"""A mailbox that people write to, or that a service sends its findings to. Mails are read and left as they are."""

import imaplib
import socket
import ssl
from typing import Any, Final
from urllib.parse import urlsplit

from imap_tools import AND, MailBox, U
from imap_tools.errors import ImapToolsError

from vangrail.web.config.outgoing.addresses import InnerAddressError, UnknownHostError, reachable
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.sources.feed import _plain
from vangrail.web.mentions.sources.looking import Asked, Found, SourceError

_PAGE: Final = 200
_LARGEST: Final = 2_000_000
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
    try:
        with _Box(parts.hostname, parts.port or (993 if safe else 143), safe=safe).login(
            name, password, parts.path.strip("/") or "INBOX"
        ) as box:
            last = int(asked.cursor.get("uid", 0))
            query = AND(uid=U(str(last + 1), "*"))
            mails = [
                mail for mail in box.fetch(query, limit=_PAGE, mark_seen=False, bulk=20) if int(mail.uid or 0) > last
            ]
            cursor = {"uid": max((int(mail.uid or 0) for mail in mails), default=last)}
            return Found([_item(mail) for mail in mails if mail.size_rfc822 < _LARGEST], cursor)
    except InnerAddressError as error:
        raise SourceError(fault="inside", found=parts.hostname) from error
    except UnknownHostError as error:
        raise SourceError(fault="down", found=parts.hostname) from error
    except TimeoutError as error:
        raise SourceError(fault="slow") from error
    except (ImapToolsError, imaplib.IMAP4.error) as error:
        raise SourceError(fault="refused", found=type(error).__name__) from error
    except (OSError, ValueError) as error:
        raise SourceError(fault="down", found=type(error).__name__) from error


def _item(mail: Any) -> Item:
    words = mail.text.strip() or _plain(mail.html)
    return Item(
        text=f"{mail.subject}. {words}".strip(". "),
        author=mail.from_,
        said_at=mail.date if mail.date and mail.date.tzinfo else None,
        number=(mail.headers.get("message-id") or [mail.uid or ""])[0],
    )
