"""`{% load leavers %}`: moments and days as people write them, and a desk by its name."""

from datetime import date, datetime

from django import template
from django.utils.formats import date_format
from django.utils.translation import get_language

from vangrail.documents.people import office
from vangrail.web.leavers import words

register = template.Library()
register.filter("as_moment", words.moment)


@register.filter
def moment_of(iso: str) -> str:
    """Return a moment, given as ISO 8601, as people write it."""
    return words.moment(datetime.fromisoformat(iso))


@register.filter
def day_of(iso: str) -> str:
    """Return a day, given as ISO 8601, as people write it."""
    return date_format(date.fromisoformat(iso), "DATE_FORMAT")


@register.filter
def desk_called(desk: str) -> str:
    """Return what a desk is called in the language of the page."""
    return office(desk, get_language() or "en")
