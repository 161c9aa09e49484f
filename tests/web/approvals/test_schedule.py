"""What is repeated."""

from vangrail.web.approvals.schedule import SCHEDULE
from vangrail.web.approvals.tasks import remind


def test_every_hour():
    """Who is asked is reminded."""
    assert [(job.name, job.task) for job in SCHEDULE] == [("approvals.remind", remind)]
