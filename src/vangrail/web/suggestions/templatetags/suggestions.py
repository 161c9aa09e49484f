"""`{% load suggestions %}`: a clause by its title, and a day from a mail's context."""

from django import template

from vangrail.web.policies.shown import clause_title
from vangrail.web.ui.days import day_of

register = template.Library()
register.filter("clause_name", clause_title)
register.filter("day_of", day_of)
