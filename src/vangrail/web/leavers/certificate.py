"""What a certificate of completion rests on, and the certificate as a tagged PDF."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vangrail.documents import pdf
from vangrail.documents.model import Document, Pairs, Prose, Section
from vangrail.documents.text import plain
from vangrail.web.audit.models import Payload
from vangrail.web.leavers import shown, words
from vangrail.web.leavers.models import Leaving, Task
from vangrail.web.leavers.queries.tasks import tasks_of
from vangrail.web.policies.queries import current


def facts(leaving: Leaving) -> dict[str, Any]:
    """Return everything that was attested, as plain values: the digest of a certificate is that of these."""
    return {
        "person": leaving.person_id,
        "joined": leaving.joined.isoformat(),
        "last_day": leaving.last_day.isoformat(),
        "tasks": [_fact(task) for task in sorted(tasks_of(leaving), key=lambda task: task.pk)],
    }


def _fact(task: Task) -> dict[str, Any]:
    done = task.done if task.is_done else None
    return {
        "account": task.account_id,
        "step": task.step,
        "about": task.about,
        "by": done.by_id if done else None,
        "at": done.at.isoformat(timespec="seconds") if done else None,
        "note": done.note if done else "",
    }


def as_pdf(leaving: Leaving) -> bytes:
    """Return the certificate of a leaving that is closed, in the language of the page.

    Raises:
        UsageError: PDF cannot be made here; it comes with the extra `documents`.
    """
    policy = current()
    company = policy.company.name if policy else ""
    tasks = tasks_of(leaving)
    groups = shown.groups(tasks, leaving.person)
    document = Document(
        language=get_language() or "en",
        kind="corporate",
        title=_("Certificate of completion"),
        subtitle=company,
        status=_("Access of somebody who left"),
        reviewed=True,
        note="",
        edition=date_format(leaving.last_day, "DATE_FORMAT"),
        about=(),
        intro=(),
        sections=(
            _first(leaving, len(tasks)),
            *(_section(number, group) for number, group in enumerate(groups, start=1)),
        ),
        company=company,
        fingerprint=leaving.digest[:16],
    )
    return pdf.render(document)


def _first(leaving: Leaving, steps: int) -> Section:
    """Return what stands at the beginning: who, until when, and the digest."""
    name, day = plain(leaving.person.name), date_format(leaving.last_day, "DATE_FORMAT")
    if steps:
        said = _(
            "%(name)s worked here until %(day)s. Everything they held was taken back, and each step was attested by who did it."
        )
    else:
        said = _(
            "%(name)s worked here until %(day)s. When that day was over, they held no access to an account of the company, and "
            "nothing waited for them."
        )
    rows = (
        (_("Name"), name),
        (_("Last day"), day),
        (_("All attested") if steps else _("Looked at"), words.moment(leaving.closed_at or leaving.told_at)),
        (_("Steps"), str(steps)),
        (_("Digest"), leaving.digest),
        (_("Entry in the records"), _entry(leaving)),
    )
    return Section("certificate", leaving.person.name, (Prose(said % {"name": name, "day": day}), Pairs(rows)))


def _entry(leaving: Leaving) -> str:
    """Return the number and the digest of the entry in the chain that says the same, while its words are kept."""
    found = (
        Payload.objects.filter(entry__kind__in=("leavers.closed", "leavers.held_nothing"), said__leaving=leaving.pk)
        .select_related("entry")
        .first()
    )
    return f"{found.entry.pk}:{found.entry.digest}" if found else "–"


def _section(number: int, group: shown.Group) -> Section:
    return Section(f"account-{number}", group.name, (Pairs(tuple(_row(line) for line in group.lines)),))


def _row(line: shown.Line) -> tuple[str, str]:
    """Return a step with who attested it, when, and their note. A label is no Markdown; what stands beside it is."""
    if not line.task.is_done:
        return line.title, _("not attested")
    done = line.task.done
    said = f"{plain(line.done_by)}, {words.moment(done.at)}"
    return line.title, f"{said}: {plain(done.note)}" if done.note else said
