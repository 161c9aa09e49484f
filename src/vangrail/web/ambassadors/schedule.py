"""What this app repeats."""

from typing import Final

from vangrail.web.ambassadors.tasks import forget
from vangrail.web.due.declare import Job

SCHEDULE: Final = [Job("ambassadors.forget", "40 3 * * *", forget)]
