"""`{% load signing %}`: days that were queued as plain text, readers in words, and who may."""

from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format

from vangrail.web.signatures.words import READERS

register = template.Library()


@register.filter
def day(text: str) -> str:
    """Return a day such as 2026-11-30 as people write it, in the language of the page or the mail."""
    return date_format(date.fromisoformat(text), "DATE_FORMAT")


@register.filter
def audience_words(audience: str) -> object:
    """Return for whom a text is."""
    return READERS.get(audience, audience)


@register.filter
def may(person: Any, permission: str) -> bool:
    """Return whether somebody has a permission."""
    return bool(person.has_perm(permission))
