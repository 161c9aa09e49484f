"""What this app repeats."""

from typing import Final

from vangrail.web.approvals.tasks import remind
from vangrail.web.due import Job

SCHEDULE: Final = [Job("approvals.remind", "20 * * * *", remind)]
