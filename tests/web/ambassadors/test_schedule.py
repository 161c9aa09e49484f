"""What this app repeats."""

from vangrail.web.ambassadors.schedule import SCHEDULE


def test_something_is_forgotten_every_night():
    """Once."""
    assert [job.name for job in SCHEDULE] == ["ambassadors.forget"]
