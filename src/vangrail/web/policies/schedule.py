"""What this app repeats."""

from typing import Final

from vangrail.web.due.declare import Job
from vangrail.web.policies.tasks import forget, remind

SCHEDULE: Final = [
    Job("policies.reviews", "10 7 * * *", remind),
    Job("policies.precedents", "20 3 * * *", forget),
]
"""How an app says what can be done later: reviews are looked at every morning, old precedents go at night."""
