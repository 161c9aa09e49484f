"""`{% load crisis %}`: what a freeze holds in words, a desk by its name, a moment from a mail's context, a language's name."""

from django import template

from vangrail.languages import NAMES
from vangrail.web.crisis import shown
from vangrail.web.policies.shown import desk_name
from vangrail.web.ui.days import moment, moment_of

register = template.Library()
register.filter("scope_words", shown.scope)
register.filter("as_moment", moment)
register.filter("moment_of", moment_of)
register.filter("desk_called", desk_name)


@register.filter
def language_name(code: str) -> str:
    """Return a language by its own name."""
    return NAMES[code]
