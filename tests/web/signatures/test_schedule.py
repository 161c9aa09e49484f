"""What is repeated has its own name and a time."""

from vangrail.web.due.clock import jobs
from vangrail.web.signatures.schedule import SCHEDULE


def test_waves_and_reminders_wait_for_working_days():
    """New people are looked for every hour, so that they are asked within a day."""
    when = {job.name: job.when for job in SCHEDULE}
    assert when["signatures.new_people"].split()[1] == "*"
    assert {when[name].split()[-1] for name in ("signatures.waves", "signatures.reminders")} == {"1-5"}
    assert {job.name for job in SCHEDULE} <= {job.name for job in jobs()}
