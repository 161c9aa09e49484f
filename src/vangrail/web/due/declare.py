"""How an app says what can be done later: a function that is a task, and a job that repeats one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, overload

from django_tasks_db.compat import Task
from django_tasks_db.compat import task_backends as backends

BACKOFF: Final = (10, 60, 300, 1_800, 7_200, 14_400)
"""Seconds to wait before each new attempt; the last one holds for all that follow."""

ATTEMPTS: Final = 3


class GiveUp(Exception):  # noqa: N818 -- reads as what a task says: raise GiveUp
    """Raised by a task for which another attempt would end the same way."""


@dataclass(frozen=True, slots=True)
class How:
    """How a task is run. `atomic`: its effects and the mark that it is done are one transaction, so they happen exactly once.

    A task that reaches outside the database (mail, files) is not atomic: it may be run again after its machine stopped.
    """

    atomic: bool = True
    attempts: int = ATTEMPTS

    def wait(self, attempt: int) -> int:
        """Return how many seconds to wait after this attempt, which counts from 1."""
        return BACKOFF[min(attempt, len(BACKOFF)) - 1]


@dataclass(frozen=True, slots=True)
class Job:
    """A task that is repeated without arguments: a name of its own and when, as cron writes it, in the site's time zone."""

    name: str
    when: str
    task: "Task[Any, Any]"


_HOW: dict[str, How] = {}


@overload
def task(function: Callable[..., Any]) -> "Task[Any, Any]": ...


@overload
def task(*, atomic: bool = True, attempts: int = ATTEMPTS) -> Callable[[Callable[..., Any]], "Task[Any, Any]"]: ...


def task(function: Callable[..., Any] | None = None, *, atomic: bool = True, attempts: int = ATTEMPTS) -> Any:
    """Make a function of a module a task: `@task`, or `@task(atomic=False)` for one that reaches outside the database.

    It takes plain values that tell it which row to work on, never what a draft says, and is safe to be run twice.
    """

    def decorate(given: Callable[..., Any]) -> "Task[Any, Any]":
        made = backends["default"].task_class(func=given)
        _HOW[made.module_path] = How(atomic, attempts)
        return made

    return decorate(function) if function else decorate


def how(path: str) -> How:
    """Return how the task at this path (`module.function`) is run."""
    return _HOW.get(path, How())


def declared() -> Sequence[str]:
    """Return the paths of all tasks whose modules have been read."""
    return sorted(_HOW)
