"""What this app repeats."""

from vangrail.web.due.schedule import SCHEDULE


def test_old_work_is_forgotten_every_night():
    """Its arguments name people."""
    assert [job.name for job in SCHEDULE] == ["due.forget"]
