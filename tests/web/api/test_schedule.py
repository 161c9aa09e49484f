"""What this app repeats."""

from vangrail.web.api.schedule import SCHEDULE


def test_it_forgets_at_night():
    """Once a day."""
    assert [(job.name, job.when.split()[2:]) for job in SCHEDULE] == [("api.forget", ["*", "*", "*"])]
