"""What this app repeats."""

from vangrail.web.suggestions.schedule import SCHEDULE


def test_people_are_forgotten_at_night():
    """Once."""
    assert [(job.name, job.when) for job in SCHEDULE] == [("suggestions.sweep", "25 3 * * *")]
