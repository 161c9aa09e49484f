"""`{% load approvals %}`: a moment from a mail's context, and the headers of a table."""

from datetime import datetime

from django import template

from vangrail.web.approvals.shown.requests import moment

register = template.Library()


@register.filter
def moment_of(iso: str) -> str:
    """Return a moment, given as ISO 8601, as people write it."""
    return moment(datetime.fromisoformat(iso))


@register.simple_tag
def headers(*labels: object) -> tuple[object, ...]:
    """Return the headers of a table."""
    return labels
