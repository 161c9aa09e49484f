"""What is repeated."""

from vangrail.web.mentions.schedule import SCHEDULE


def test_jobs_have_names_of_their_own():
    """And a time each."""
    assert len({job.name for job in SCHEDULE}) == len(SCHEDULE) == 4
    assert all(len(job.when.split()) == 5 for job in SCHEDULE)
