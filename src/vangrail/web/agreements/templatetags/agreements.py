"""What moments and kinds of work are called, in the language of the page."""

from django import template
from django.utils.translation import get_language

from vangrail.source.agreements import name_of

register = template.Library()


@register.filter
def moment_name(name: str) -> str:
    """Return what a moment is called."""
    return name_of("moment", name, get_language() or "en")


@register.filter
def kind_name(name: str) -> str:
    """Return what a kind of work is called."""
    return name_of("kind", name, get_language() or "en")
