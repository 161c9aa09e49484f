"""The board as a page needs it."""

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangrail.web.desk.forms import NarrowForm
from vangrail.web.desk.lanes import Item
from vangrail.web.desk.lanes.item import KEYS
from vangrail.web.desk.look import WHOSE
from vangrail.web.desk.queries.board import Board, keys_on


def page(found: Board) -> dict[str, Any]:
    """Return what the templates of the board show."""
    look = found.look
    words = {"all": _("everybody’s"), "mine": _("mine"), "nobody": _("nobody’s yet")}
    return {
        "board": found,
        "look": look,
        "said": said(found),
        "whose": [(name, words[name], look.but(whose=name).url, look.whose == name) for name in WHOSE],
        "keys_on": keys_on(look),
        "keys": [*KEYS.items()],
        "narrow": NarrowForm(initial={"account": look.account or "", "topic": look.topic}),
        "kept": [*look.but(account=0, topic="", more=1).said.items()],
    }


def said(found: Board) -> str:
    """Return how it stands in one sentence, for who hears the page."""
    wait = ngettext("%(n)d thing waits", "%(n)d things wait", found.waiting) % {"n": found.waiting}
    if not found.late:
        return _("%(wait)s.") % {"wait": wait}
    late = ngettext("%(n)d is late", "%(n)d are late", found.late) % {"n": found.late}
    return _("%(wait)s, %(late)s.") % {"wait": wait, "late": late}


def until(item: Item) -> str:
    """Return when something is due: the time of today, else the day too."""
    if item.until is None:
        return _("no hurry")
    there = localtime(item.until)
    time = date_format(there, "TIME_FORMAT")
    if there.date() == localdate(item.at):
        return _("today %(time)s") % {"time": time}
    return _("%(day)s, %(time)s") % {"day": date_format(there, "j M"), "time": time}
