"""What is repeated."""

from vangrail.web.training.schedule import SCHEDULE
from vangrail.web.training.tasks import daily, endings


def test_reminders_go_out_on_working_days():
    """Once a morning."""
    assert [(job.name, job.when, job.task) for job in SCHEDULE] == [
        ("training.daily", "20 7 * * 1-5", daily),
        ("training.endings", "25 7 * * 1-5", endings),
    ]
