"""What clocks, desks and countries are called, in the language of the page."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from vangrail.web.policies.shown import desk_name
from vangrail.web.replies import shown
from vangrail.web.ui.components.lists import data_table

register = template.Library()
register.filter("hours", shown.hours)
register.filter("desk_name", desk_name)
register.filter("country_name", shown.country_name)


@register.simple_tag
def reply_table(caption: str, *headers: str, rows: Any) -> SafeString:
    """Return the table of replies. `headers` are in the order of the cells."""
    return data_table(caption, headers, rows, hide_caption=True)
