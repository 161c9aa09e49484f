"""What this app repeats."""

from typing import Final

from vangrail.web.due.declare import Job
from vangrail.web.policies.tasks import remind

SCHEDULE: Final = [Job("policies.reviews", "10 7 * * *", remind)]
"""How an app says what can be done later: reviews are looked at every morning."""
