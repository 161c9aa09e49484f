"""`{% load questions %}`: a desk by its name, a moment from a mail's context, headers, and who a question went on to."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import template
from django.utils.translation import gettext as _

from vangrail.web.questions import shown
from vangrail.web.questions.models import Escalation

register = template.Library()
register.filter("desk_name", shown.desk_name)


@register.filter
def moment_of(iso: str) -> str:
    """Return a moment, given as ISO 8601, as people write it."""
    return shown.moment(datetime.fromisoformat(iso))


@register.simple_tag
def headers(*labels: object) -> tuple[object, ...]:
    """Return the headers of a table."""
    return labels


@register.simple_tag
def escalation_entries(passed: Iterable[Escalation]) -> list[tuple[Any, Any, Any]]:
    """Return who a question went on to, when and why, for a timeline."""
    return [(each.to or _("nobody"), each.at, each.get_reason_display()) for each in passed]
