"""`{% load mentions %}`: topics and situations by their names, addresses of filtered lists, and the headers of a table."""

from typing import Any
from urllib.parse import urlencode

from django import template

from vangrail.web.mentions import names
from vangrail.web.questions.shown import desk_name

register = template.Library()
register.filter("topic_name", names.topic_name)
register.filter("situation_name", names.situation_name)
register.filter("desk_called", desk_name)


@register.simple_tag
def filtered(said: dict[str, str], **changed: Any) -> str:
    """Return the part of an address that says what is listed, with some of it changed; an empty value takes a filter away."""
    values = {name: value for name, value in {**said, "after": "", **changed}.items() if value}
    return f"?{urlencode(values)}" if values else "?"
