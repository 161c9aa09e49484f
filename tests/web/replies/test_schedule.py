"""What is repeated."""

from vangrail.web.replies.schedule import SCHEDULE


def test_links_are_looked_at_at_night():
    """Before anybody hands them out."""
    assert [(job.name, job.when) for job in SCHEDULE] == [("replies.links", "40 2 * * *")]
