"""What is repeated."""

from vangrail.web.audit.schedule import SCHEDULE


def test_the_night_is_written_once_a_day():
    """In the small hours."""
    assert [(job.name, job.when) for job in SCHEDULE] == [("audit.night", "50 4 * * *")]
