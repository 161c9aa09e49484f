"""Words of this app for what the catalogue and the records call by a name."""

from typing import Final

from django.utils.translation import gettext_lazy as _

TONES: Final = {"warm": _("warm"), "plain": _("plain"), "firm": _("firm"), "grave": _("serious")}
WHERE: Final = {"public": _("in public"), "private": _("in a private message")}
STATES: Final = {
    "offered": (_("Not approved yet"), "due"),
    "ready": (_("In use"), "done"),
    "waiting": (_("Waits for a yes"), "due"),
    "refused": (_("Asked to change"), "ask"),
    "ending": (_("Ends soon"), "due"),
    "ended": (_("Its day is over"), "dont"),
    "retired": (_("Out of use"), "draft"),
}
"""How a reply stands: its words and the state that colours them."""

PROBLEMS: Final = {
    "missing": _("This is still empty."),
    "dummy": _("Write the real thing. This only holds its place."),
    "braces": _("Leave out the braces: nobody would know what goes there."),
    "lines": _("Keep it on one line."),
    "long": _("Make it shorter: at most %(most)s characters."),
    "short": _("Write a whole sentence: a few words more about this person."),
    "digits": _("Write a number in digits, such as %(example)s."),
    "code": _("Write the number as you have it, such as %(example)s."),
    "link": _("Give the whole link, such as %(example)s."),
    "name": _("Write a name in letters, such as %(example)s."),
}
"""Why a value is not taken, and what to write instead."""

KINDS: Final = {
    "emergency": _("Emergency number"),
    "help": _("Help line"),
    "contact": _("To write to us in private"),
    "repairs": _("Repairs"),
    "ideas": _("Ideas"),
    "jobs": _("Jobs"),
    "other": _("Something else"),
}
"""What a link card is for."""
