"""What this app repeats."""

from vangrail.web.leavers.schedule import SCHEDULE


def test_last_days_are_followed_every_ten_minutes():
    """And what is old is forgotten at night."""
    assert {job.name: job.when for job in SCHEDULE} == {
        "leavers.follow_up": "*/10 * * * *",
        "leavers.forget": "50 3 * * *",
    }
