"""What this app repeats."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.training.tasks import daily, endings

SCHEDULE: Final = [
    Job("training.daily", "20 7 * * 1-5", daily),
    Job("training.endings", "25 7 * * 1-5", endings),
]
