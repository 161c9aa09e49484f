"""What this app repeats: waves and reminders in the morning of a working day, new people every hour."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.signatures.tasks import begin_waves, remind, welcome

SCHEDULE: Final = [
    Job("signatures.waves", "0 8 * * 1-5", begin_waves),
    Job("signatures.reminders", "30 8 * * 1-5", remind),
    Job("signatures.new_people", "15 * * * *", welcome),
]
