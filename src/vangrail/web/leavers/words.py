"""What tasks and losses are called on pages, in mails and on the certificate: what, how, why then, and how much time is left."""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from vangrail.web.leavers import losses
from vangrail.web.leavers.models import Task
from vangrail.web.register.models import Factor

STEPS: Final = dict(Task.STEPS)
"""Each step in a few words."""

HOW: Final = {
    "second": _("Add a colleague at the platform, as somebody who can let people in and out, and choose them here."),
    "sessions": _(
        "Sign every device of theirs out, in the platform’s list of devices; where there is none, sign everybody out."
    ),
    "tool": _("See whether its access hangs on them. If so, end it there, or connect it again by somebody who stays."),
    "credential": _("Change the password, or the shared access in the vault. They must not get to know the new one."),
    "factor": _("Remove their device at the platform, and add one that belongs to the company."),
    "role": _("Remove them from the people of the account. Here they are taken off its list at the same time."),
    "verify": _("Open the lists of people, devices and tools at the platform: they stand in none of them."),
    "charter": _("Choose who posts and who approves from now on. Until then everybody of the social team may."),
    "hand_on": _(
        "Find somebody who stays and takes it over. What you cannot open yourself, ask the communications desk for."
    ),
}
"""How each step is done."""

WHY: Final = {
    "second": _("First, because nobody else could open this account once they are gone."),
    "sessions": _("Before the password, because many platforms leave devices signed in when it changes."),
    "tool": _("Before the password, because a tool keeps its access without it."),
    "credential": _("Once they are signed out everywhere: now what they know opens nothing any more."),
    "factor": _("After the password, so that nobody is locked out between the two."),
    "role": _("Late, because at some platforms it takes what they connected along with it."),
    "verify": _("Last, because only looking shows whether all of it worked."),
    "charter": _("At any time: it decides who may post, not who can get in."),
    "hand_on": _("At any time before their last day is over: people are waiting for an answer."),
}
"""Why each step stands where it does."""

STATES: Final = {
    "planned": (_("Planned"), "draft"),
    "running": (_("To do"), "due"),
    "closed": (_("All attested"), "done"),
    "cancelled": (_("Cancelled"), "draft"),
}
"""How a leaving stands, in words, and as which mark."""


def step_name(step: str) -> str:
    """Return a step in a few words."""
    return str(STEPS[step])


def title(step: str, about: str = "") -> str:
    """Return a step with the tool, the factor or the kind of what waits that it is about."""
    return f"{step_name(step)}: {about_words(step, about)}" if about else step_name(step)


def about_words(step: str, about: str) -> str:
    """Return what a task is about in words."""
    if step == "factor":
        kind, _sep, device = about.partition(" ")
        found = (dict(Factor.KINDS).get(kind, kind), dict(Factor.DEVICES).get(device, device))
        return gettext("%(kind)s on %(device)s") % {"kind": found[0], "device": found[1]}
    if step == "hand_on":
        return kind_label(about)
    return about


def kind_label(name: str) -> str:
    """Return what a kind of loss is called."""
    found = losses.kind(name)
    return str(found.label) if found else name


def called(kind: str, name: str) -> str:
    """Return what one thing of a kind is called."""
    found = losses.kind(kind)
    return found.called(name) if found else name


def left_until(due: datetime, now: datetime | None = None) -> str:
    """Return how many hours there are until a moment, or how many it is late."""
    rest = due - (now or timezone.now())
    hours = round(abs(rest) / timedelta(hours=1))
    late = rest < timedelta()
    if hours < 72:
        if late:
            return ngettext("%(n)d hour late", "%(n)d hours late", hours) % {"n": hours}
        return ngettext("%(n)d hour left", "%(n)d hours left", hours) % {"n": hours}
    days = hours // 24
    if late:
        return ngettext("%(n)d day late", "%(n)d days late", days) % {"n": days}
    return ngettext("%(n)d day left", "%(n)d days left", days) % {"n": days}


def moment(value: datetime) -> str:
    """Return a moment as people write it."""
    return date_format(timezone.localtime(value), "DATETIME_FORMAT")
