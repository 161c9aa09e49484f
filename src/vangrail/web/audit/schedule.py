"""What this app repeats."""

from typing import Final

from vangrail.web.audit.tasks import night
from vangrail.web.due.declare import Job

SCHEDULE: Final = [Job("audit.night", "50 4 * * *", night)]
