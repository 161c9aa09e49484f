"""What this app repeats."""

from typing import Final

from vangrail.web.due.declare import Job
from vangrail.web.leavers.tasks import follow_up, forget

SCHEDULE: Final = [Job("leavers.follow_up", "*/10 * * * *", follow_up), Job("leavers.forget", "50 3 * * *", forget)]
