"""What this app repeats."""

from typing import Final

from vangrail.web.due.declare import Job
from vangrail.web.webhooks.tasks import forget, look

SCHEDULE: Final = [Job("webhooks.look", "* * * * *", look), Job("webhooks.forget", "20 4 * * *", forget)]
