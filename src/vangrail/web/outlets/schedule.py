"""What this app repeats."""

from typing import Final

from vangrail.web.due.declare import Job
from vangrail.web.outlets.tasks import look

SCHEDULE: Final = [Job("outlets.look", "* * * * *", look)]
