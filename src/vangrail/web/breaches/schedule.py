"""What this app repeats."""

from typing import Final

from vangrail.web.breaches.tasks import remind
from vangrail.web.due.declare import Job

SCHEDULE: Final = [Job("breaches.remind", "15 7 * * 1", remind)]
