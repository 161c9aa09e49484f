"""What this app repeats."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.replies.tasks import look_at_links

SCHEDULE: Final = [Job("replies.links", "40 2 * * *", look_at_links)]
