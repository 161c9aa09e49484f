"""What is repeated."""

from vangrail.web.crisis.schedule import SCHEDULE
from vangrail.web.crisis.tasks import sweep


def test_ends_are_written_down():
    """Every quarter of an hour, for what ended while nobody worked."""
    assert [(job.name, job.task) for job in SCHEDULE] == [("crisis.sweep", sweep)]
