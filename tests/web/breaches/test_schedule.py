"""What this app repeats."""

from vangrail.web.breaches.schedule import SCHEDULE


def test_rehearsals_are_asked_for_once_a_week():
    """On Monday morning."""
    assert [(job.name, job.when) for job in SCHEDULE] == [("breaches.remind", "15 7 * * 1")]
