"""How work is shown to people: what it was for in words, and where it stopped."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from vangrail.web.due.rescue import LOST
from vangrail.web.due.runner import Result
from vangrail.web.running.queries import Load


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of work. `about` says for whom it matters, `why` what stopped it, `places` where in the code."""

    number: str
    about: str
    name: str
    attempts: int
    at: datetime | None
    why: str
    places: str


def figures(load: Load) -> list[tuple[str, str]]:
    """Return how the site is doing, as lines of what and how many."""
    oldest = timesince(timezone.now() - timedelta(seconds=load.oldest)) if load.waiting else ""
    return [
        (
            _("Due now"),
            _("%(count)d, the oldest for %(time)s") % {"count": load.waiting, "time": oldest} if oldest else "0",
        ),
        (_("Being done"), str(load.working)),
        (_("Planned for later"), str(load.planned)),
        (_("Done in the last week"), str(load.done)),
        (_("Failed"), str(load.failed)),
        (_("Workers"), str(load.workers)),
    ]


def row(result: Result) -> Row:
    """Return how a task that failed is shown. Its arguments are not: they may name people."""
    app, _dot, name = result.task_path.removeprefix("vangrail.web.").partition(".tasks.")
    return Row(
        number=str(result.pk),
        about=_("A mail") if result.task_path.endswith("due.tasks.deliver") else app,
        name=name or app,
        attempts=len(result.worker_ids),
        at=result.finished_at or result.run_after,
        why=why(result.exception_class_path),
        places=result.traceback,
    )


def why(kind: str) -> str:
    """Return the class of an error in words, where people can do something about it; else the class."""
    if kind == LOST:
        return _("Every worker that took it on stopped in the middle of it.")
    if "SMTPRecipientsRefused" in kind or kind.endswith((" 550", " 553")):
        return _("The mail server does not know the address.")
    if "SMTPAuthentication" in kind:
        return _("The mail server did not accept the name and password of this site.")
    if any(
        word in kind for word in ("ConnectionRefused", "gaierror", "Timeout", "SMTPServerDisconnected", "SMTPConnect")
    ):
        return _("The mail server could not be reached.")
    return kind
