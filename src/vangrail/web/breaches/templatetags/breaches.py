"""`{% load breaches %}`: minutes in words, and how an account stands."""

from django import template
from django.utils.safestring import SafeString

from vangrail.web.breaches.shown import STATES, in_time, minutes
from vangrail.web.ui.components.icons import tag

register = template.Library()


@register.filter
def in_minutes(count: int | None) -> str:
    """Return a number of minutes in words; nothing for none."""
    return "" if count is None else minutes(count)


@register.filter
def within(count: int) -> str:
    """Return within how many minutes something is done, in words."""
    return in_time(count)


@register.simple_tag
def state_tag(state: str) -> SafeString:
    """Return how an account stands as a tag."""
    words, colour = STATES[state]
    return tag(words, colour)
