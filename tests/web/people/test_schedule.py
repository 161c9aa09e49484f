"""What is repeated."""

from vangrail.web.due.declare import Job
from vangrail.web.people.schedule import SCHEDULE
from vangrail.web.people.tasks import forget, let_go


def test_people_are_let_go_every_hour_and_old_things_forgotten_at_night():
    """Under names of their own."""
    assert {job.name: job.task for job in SCHEDULE} == {"people.let_go": let_go, "people.forget": forget}
    assert all(isinstance(job, Job) for job in SCHEDULE)
