"""Mail: queued with what it is about, written in its reader's language when it goes out, and sent once for each key."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Protocol

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.template.loader import get_template

from vangrail.errors import VangrailError
from vangrail.web.due.actions import BULK, URGENT, USUAL, digest, later, later_many
from vangrail.web.due.tasks import deliver


class Reader(Protocol):
    """Somebody who can be written to."""

    email: Any
    language: Any


class Letter(NamedTuple):
    """One mail of many: to whom, with which values for the template, and the key that makes it go out once."""

    to: Reader | str
    context: Mapping[str, Any]
    key: str
    language: str = ""


class MailError(VangrailError):
    """A mail was asked for that cannot be sent: no such address."""

    code = "mail"
    page = "docs/running.md"


def send(  # noqa: PLR0913 -- each by its name
    *,
    to: Reader | str,
    template: str,
    context: Mapping[str, Any] | None = None,
    language: str = "",
    key: str,
    urgent: bool = False,
) -> bool:
    """Queue a mail as part of the transaction that asks for it; return whether it was queued.

    `template` names the pair `<template>.txt` (first line: the subject) and, where plain paragraphs are not enough,
    `<template>.html`. `context` holds plain values: names, numbers, addresses; never a draft. It is not queued for somebody
    without an address, and not a second time for a `key` of this template.

    Raises:
        MailError: the address is none.
        TemplateDoesNotExist: there is no such template.
    """
    get_template(f"{template}.txt")
    call = _call(Letter(to, context or {}, key, language), template)
    if call is None:
        return False
    return later(deliver, *call[1], key=call[0], priority=URGENT if urgent else USUAL)


def send_many(letters: Iterable[Letter], *, template: str) -> int:
    """Queue the mails of a roll-out in short transactions; return how many were queued. Call it from a task.

    Raises:
        MailError: an address is none. What stands before it is queued.
        TemplateDoesNotExist: there is no such template.
    """
    get_template(f"{template}.txt")
    calls = (call for letter in letters if (call := _call(letter, template)) is not None)
    return later_many(deliver, calls, priority=BULK)


def _call(letter: Letter, template: str) -> tuple[str, tuple[Any, ...]] | None:
    to = letter.to if isinstance(letter.to, str) else (letter.to.email or "")
    if not to:
        return None
    try:
        validate_email(to)
    except ValidationError as error:
        message = f"mail {template}: wanted an address, found something else"
        raise MailError(message, template=template) from error
    language = letter.language or ("" if isinstance(letter.to, str) else letter.to.language)
    key = f"{template}\n{letter.key}"
    return key, (to, template, dict(letter.context), language, digest(deliver, key).hex)
