"""`{% load mentions %}`: topics, situations and desks by their names, and addresses of filtered lists."""

from typing import Any
from urllib.parse import urlencode

from django import template

from vangrail.web.mentions import names
from vangrail.web.policies.shown import desk_name

register = template.Library()
register.filter("topic_name", names.topic_name)
register.filter("situation_name", names.situation_name)
register.filter("alarm_name", names.alarm_name)
register.filter("fault_name", names.fault_name)
register.filter("desk_called", desk_name)


@register.simple_tag
def filtered(said: dict[str, str], **changed: Any) -> str:
    """Return the part of an address that says what is listed, with some of it changed; an empty value takes a filter away."""
    values = {name: value for name, value in {**said, "after": "", **changed}.items() if value}
    return f"?{urlencode(values)}" if values else "?"
