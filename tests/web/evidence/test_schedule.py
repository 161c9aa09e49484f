"""What is repeated."""

from vangrail.web.evidence.schedule import SCHEDULE


def test_once_a_day():
    """In the morning, before people come."""
    assert all(job.when.split()[2:] == ["*", "*", "*"] for job in SCHEDULE)
