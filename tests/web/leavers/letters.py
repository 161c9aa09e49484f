"""The mails that wait in the queue."""

from typing import Any, NamedTuple

from django_tasks_db.models import DBTaskResult


class Mail(NamedTuple):
    """To whom, by which template, about what."""

    to: str
    template: str
    context: dict[str, Any]


def mails() -> list[Mail]:
    """Return every mail that was queued, in order."""
    rows = DBTaskResult.objects.filter(task_path__endswith=".deliver").order_by("enqueued_at", "pk")
    return [Mail(*row.args_kwargs["args"][:3]) for row in rows]
