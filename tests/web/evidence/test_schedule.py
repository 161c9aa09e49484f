"""What is repeated."""

from vangrail.web.evidence.schedule import SCHEDULE


def test_once_a_day():
    """In the morning, before people come."""
    (job,) = SCHEDULE
    assert job.when.split()[2:] == ["*", "*", "*"]
