"""What this app repeats."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.questions.tasks import sweep

SCHEDULE: Final = [Job("questions.sweep", "10 3 * * *", sweep)]
