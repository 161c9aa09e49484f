"""`{% load crisis %}`: what a freeze holds in words, a desk by its name, a moment from a mail's context, a language's name."""

from datetime import datetime

from django import template
from django.utils.translation import get_language

from vangrail.documents.people import office
from vangrail.languages import NAMES
from vangrail.web.crisis import shown

register = template.Library()
register.filter("scope_words", shown.scope)
register.filter("as_moment", shown.moment)


@register.filter
def moment_of(iso: str) -> str:
    """Return a moment, given as ISO 8601, as people write it."""
    return shown.moment(datetime.fromisoformat(iso))


@register.filter
def desk_called(desk: str) -> str:
    """Return what a desk is called in the language of the page."""
    return office(desk, get_language() or "en")


@register.filter
def language_name(code: str) -> str:
    """Return a language by its own name."""
    return NAMES[code]
