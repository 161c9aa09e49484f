"""What this app repeats."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.training.tasks import daily

SCHEDULE: Final = [Job("training.daily", "20 7 * * 1-5", daily)]
