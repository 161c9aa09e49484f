"""What this app repeats."""

from typing import Final

from vangrail.web.api.tasks import forget
from vangrail.web.due.declare import Job

SCHEDULE: Final = [Job("api.forget", "50 3 * * *", forget)]
