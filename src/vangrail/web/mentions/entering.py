"""What a colleague hands over, on the page for everybody and at an entrance alike: one form, one way in."""

import secrets
from collections.abc import Mapping
from typing import Any

from vangrail.check.images.look import look
from vangrail.web.entrances import handing
from vangrail.web.entrances.handing import Handed, Way
from vangrail.web.mentions.actions.handing import Given, hand_in
from vangrail.web.mentions.forms import HandInForm
from vangrail.web.mentions.items import LONGEST
from vangrail.web.mentions.queries.listening import is_door_open
from vangrail.web.policies.shown import desk_name


def form(data: Any, files: Any) -> HandInForm:
    """Return the form with what was sent, or a new one."""
    return HandInForm(data, files, initial={"once": secrets.token_urlsafe(16)})


def take(found: Mapping[str, Any], language: str) -> Handed:
    """Take in what the form found, and return the code for how it ends, the desk that looks at it, and by when."""
    given = {name: found[name] for name in ("text", "address", "words", "picture", "once")}
    lines = look(given["picture"]).text[:LONGEST] if given["picture"] else ""
    made, code = hand_in(Given(**given, language=language, lines=lines))
    return Handed(code, desk_name(made.mention.desk), made.mention.due_at)


def bring() -> None:
    """Let people hand something over at an entrance."""
    handing.provide(Way(is_door_open, form, take))
