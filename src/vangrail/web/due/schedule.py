"""What this app repeats."""

from typing import Final

from vangrail.web.due.declare import Job
from vangrail.web.due.tasks import forget

SCHEDULE: Final = [Job("due.forget", "40 3 * * *", forget)]
