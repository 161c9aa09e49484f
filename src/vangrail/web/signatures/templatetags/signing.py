"""`{% load signing %}`: days that were queued as plain text, readers in words, and who may."""

from typing import Any

from django import template

from vangrail.web.signatures.words import READERS
from vangrail.web.ui.days import day_of

register = template.Library()
register.filter("day", day_of)


@register.filter
def audience_words(audience: str) -> object:
    """Return for whom a text is."""
    return READERS.get(audience, audience)


@register.filter
def may(person: Any, permission: str) -> bool:
    """Return whether somebody has a permission."""
    return bool(person.has_perm(permission))
