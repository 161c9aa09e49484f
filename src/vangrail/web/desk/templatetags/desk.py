"""`{% load desk %}`: when something is due, in few words."""

from django import template

from vangrail.web.desk import shown
from vangrail.web.desk.lanes import Item
from vangrail.web.desk.look import Look
from vangrail.web.desk.queries.board import LANES

register = template.Library()
register.filter("until", shown.until)


@register.simple_tag
def late_url(look: Look) -> str:
    """Return the address of what is late in a lane."""
    return look.but(late=True).url


@register.simple_tag
def lane_label(item: Item) -> object:
    """Return what kind of thing something is."""
    return next(lane.label for lane in LANES if lane.name == item.lane)
