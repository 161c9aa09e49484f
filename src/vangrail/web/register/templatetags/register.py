"""`{% load register %}`: a day from a mail's context as people write it, and why credentials are changed."""

from django import template

from vangrail.web.register.words import DUE
from vangrail.web.ui.days import day_of

register = template.Library()
register.filter("day_of", day_of)


@register.filter
def why_due(reason: str) -> str:
    """Return why credentials are changed, in the language of the page."""
    return str(DUE[reason])
