"""What is repeated."""

from vangrail.web.outlets.schedule import SCHEDULE
from vangrail.web.outlets.tasks import look


def test_every_minute_somebody_looks():
    """So that nothing waits longer than that for a worker that is gone."""
    assert [(job.when, job.task) for job in SCHEDULE] == [("* * * * *", look)]
