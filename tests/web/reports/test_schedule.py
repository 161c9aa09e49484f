"""What is repeated."""

from vangrail.web.reports.schedule import SCHEDULE


def test_rounds_are_often_and_the_sweep_is_daily():
    """No task is planned for a single report: whoever looks after the queue would see it."""
    assert [(job.name, job.when) for job in SCHEDULE] == [
        ("reports.rounds", "*/5 * * * *"),
        ("reports.sweep", "50 3 * * *"),
    ]
