"""What this app repeats."""

from typing import Final

from vangrail.web.due.declare import Job
from vangrail.web.reports.tasks import rounds, sweep

SCHEDULE: Final = [Job("reports.rounds", "*/5 * * * *", rounds), Job("reports.sweep", "50 3 * * *", sweep)]
