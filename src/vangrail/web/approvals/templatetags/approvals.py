"""`{% load approvals %}`: a moment from a mail’s context."""

from django import template

from vangrail.web.ui.days import moment_of

register = template.Library()
register.filter("moment_of", moment_of)
