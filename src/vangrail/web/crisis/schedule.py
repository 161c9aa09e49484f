"""What this app repeats."""

from typing import Final

from vangrail.web.crisis.tasks import sweep
from vangrail.web.due.declare import Job

SCHEDULE: Final = [Job("crisis.sweep", "*/15 * * * *", sweep)]
