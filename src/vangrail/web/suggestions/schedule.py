"""What this app repeats."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.suggestions.tasks import sweep

SCHEDULE: Final = [Job("suggestions.sweep", "25 3 * * *", sweep)]
