"""A function becomes a task, with how it is run."""

import inspect

import pytest
from django_tasks_db.compat import Task

from tests.web.due.work import effect, outside
from vangrail.web.due.clock import jobs
from vangrail.web.due.declare import BACKOFF, How, declared, how

DRAFT = {"draft", "text", "picture", "image", "body", "verdict"}


def test_a_task_is_known_by_its_path():
    """With and without brackets after the decorator."""
    assert isinstance(effect, Task)
    assert how(effect.module_path) == How(atomic=True, attempts=3)
    assert how(outside.module_path) == How(atomic=False, attempts=2)


def test_the_pauses_grow():
    """From seconds to hours; beyond the last one they stay."""
    assert list(BACKOFF) == sorted(BACKOFF)
    assert [How().wait(attempt) for attempt in (1, 2, 99)] == [10, 60, BACKOFF[-1]]


def parameters(path: str) -> set[str]:
    """Return the names of a task's parameters."""
    from django.utils.module_loading import import_string

    return set(inspect.signature(import_string(path).func).parameters)


def test_no_task_is_handed_a_draft():
    """The queue is a table: what is checked never stands in it."""
    jobs()
    ours = [path for path in declared() if path.startswith("vangrail.")]
    assert "vangrail.web.due.tasks.deliver" in ours
    assert {path: found for path in ours if (found := parameters(path) & DRAFT)} == {}


@pytest.mark.parametrize("name", sorted(DRAFT))
def test_a_parameter_for_a_draft_is_flagged(name):
    """By its name."""
    assert {name} & DRAFT
