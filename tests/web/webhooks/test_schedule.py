"""What this app repeats."""

from vangrail.web.webhooks.schedule import SCHEDULE


def test_it_looks_every_minute_and_forgets_at_night():
    """So that a killed worker's message waits a minute at most."""
    assert [(job.name, job.when.split()[0]) for job in SCHEDULE] == [("webhooks.look", "*"), ("webhooks.forget", "20")]
