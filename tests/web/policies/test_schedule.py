"""What this app repeats."""

from vangrail.web.policies.schedule import SCHEDULE


def test_reviews_are_looked_at_every_day():
    """In the morning, so that the mail is there when work begins."""
    assert [(job.name, job.when) for job in SCHEDULE] == [
        ("policies.reviews", "10 7 * * *"),
        ("policies.precedents", "20 3 * * *"),
    ]
