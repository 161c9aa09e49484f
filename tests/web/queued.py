"""How much waits in the queue."""

from django_tasks_db.models import DBTaskResult


def queued(app: str) -> int:
    """Return how many tasks and mails of an app wait: a mail belongs to the app of its template."""
    rows = DBTaskResult.objects.values_list("task_path", "args_kwargs")
    names = [str(given["args"][1]) if path.endswith(".deliver") else path for path, given in rows]
    return sum(f"{app}/" in name or f".{app}." in name for name in names)
