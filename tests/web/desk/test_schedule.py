"""What the board repeats."""

from vangrail.web.desk.schedule import SCHEDULE


def test_each_job_has_a_name_of_its_own():
    """By which its last run is known."""
    assert [job.name for job in SCHEDULE] == ["desk.lately", "desk.all"]
