"""`{% load questions %}`: a desk by its name, a moment from a mail's context, and who a question went on to."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.translation import gettext as _

from vangrail.web.policies.shown import clause_title, desk_name
from vangrail.web.questions.models import Escalation
from vangrail.web.ui.days import moment_of

register = template.Library()
register.filter("desk_name", desk_name)
register.filter("clause_title", clause_title)
register.filter("moment_of", moment_of)


@register.simple_tag
def escalation_entries(passed: Iterable[Escalation]) -> list[tuple[Any, Any, Any]]:
    """Return who a question went on to, when and why, for a timeline."""
    return [(each.to or _("nobody"), each.at, each.get_reason_display()) for each in passed]
