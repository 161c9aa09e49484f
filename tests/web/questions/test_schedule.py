"""What is repeated."""

from vangrail.web.questions.schedule import SCHEDULE
from vangrail.web.questions.tasks import sweep


def test_every_night():
    """What was sent is deleted when its time has come."""
    assert [(job.name, job.task) for job in SCHEDULE] == [("questions.sweep", sweep)]
