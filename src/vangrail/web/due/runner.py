"""Doing one task, and writing down how it ended."""

import logging
import smtplib
import time
from datetime import timedelta
from traceback import extract_tb
from typing import Any, Final, Literal, TypeAlias

from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import F
from django.utils import timezone
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from vangrail.web.due.declare import GiveUp, How, how

Result: TypeAlias = DBTaskResult[Any, Any]
"""A task that was queued, and how it ended."""

Lane = Literal["all", "mail", "rest"]
"""Mails go out beside everything else: a link to sign in does not wait for the making of documents."""

MAIL: Final = "vangrail.web.due.tasks.deliver"

logger: Final = logging.getLogger(__name__)

PAUSES: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds between two tries to write down what was done outside the database."""


class TakenError(Exception):
    """While a task ran, somebody thought its worker dead and gave it to another. What was done is undone."""


def claim(worker: str, lane: Lane = "all") -> Result | None:
    """Take the next task of a lane that is due, so that nobody else does it; None where nothing is due."""
    if not _ready(lane).exists():  # a look that takes no lock
        return None
    with transaction.atomic():
        result: Result | None = _ready(lane).select_for_update(skip_locked=True).first()
        if result is not None:
            result.claim(worker)
        return result


def _ready(lane: Lane) -> Any:
    ready = DBTaskResult.objects.filter(status=TaskResultStatus.READY, run_after__lte=timezone.now())
    if lane != "all":
        ready = ready.filter(task_path=MAIL) if lane == "mail" else ready.exclude(task_path=MAIL)
    return ready.order_by(F("priority").desc(), F("run_after").asc(), F("enqueued_at").asc())


def run(result: Result) -> bool:
    """Do a task that was claimed; return whether it succeeded. Whatever it raises is written down, and it is tried again later."""
    ways = how(result.task_path)
    try:
        function = result.task.func
        if ways.atomic:
            with transaction.atomic():
                function(*result.args_kwargs["args"], **result.args_kwargs["kwargs"])
                _done(result)
        else:
            function(*result.args_kwargs["args"], **result.args_kwargs["kwargs"])
            _insist(result)
    except TakenError:
        logger.warning("task %s was taken over by another worker", result.task_path)
        return False
    except Exception as error:  # noqa: BLE001 -- a task of any app may raise anything, and the worker goes on
        _failed(result, error, ways)
        return False
    return True


def mine(result: Result) -> Any:
    """Return the query for a task as long as it belongs to who claimed it: each claim makes the list of workers longer."""
    return DBTaskResult.objects.filter(pk=result.pk, status=TaskResultStatus.RUNNING, worker_ids=result.worker_ids)


def _done(result: Result) -> None:
    changed = mine(result).update(
        status=TaskResultStatus.SUCCESSFUL, finished_at=timezone.now(), exception_class_path="", traceback=""
    )
    if not changed:
        raise TakenError


def _insist(result: Result) -> None:
    """Mark a task as done whose effect cannot be undone, also when the database goes away for a moment just now."""
    for pause in PAUSES:
        try:
            return _done(result)
        except (OperationalError, InterfaceError):
            connection.close()
            time.sleep(pause)
    return _done(result)


def _failed(result: Result, error: Exception, ways: How) -> None:
    attempt = len(result.worker_ids)
    over, now = isinstance(error, GiveUp | ImportError) or attempt >= ways.attempts, timezone.now()
    if isinstance(error, GiveUp) and isinstance(error.__cause__, Exception):
        error = error.__cause__
    logger.error("task %s failed at attempt %d: %s", result.task_path, attempt, kind(error))
    mine(result).update(
        status=TaskResultStatus.FAILED if over else TaskResultStatus.READY,
        finished_at=now if over else None,
        run_after=now + timedelta(seconds=ways.wait(attempt)),
        exception_class_path=kind(error),
        traceback=places(error),
    )


def kind(error: BaseException) -> str:
    """Return the class of an error, with the number that a mail server gave."""
    code = f" {error.smtp_code}" if isinstance(error, smtplib.SMTPResponseException) else ""
    return f"{type(error).__module__}.{type(error).__qualname__}{code}"


def places(error: BaseException) -> str:
    """Return where an error came from, a line a place. Its message is left out: it may hold somebody's name or address."""
    lines = [f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in extract_tb(error.__traceback__)]
    cause = error.__cause__
    return "\n".join([*lines, *([f"because of {kind(cause)}", places(cause)] if cause else [])])
