"""What this app repeats."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.evidence.tasks import forget_old, look_at_chain

SCHEDULE: Final = [
    Job("evidence.forget", "40 4 * * *", forget_old),
    Job("evidence.chain", "20 5 * * *", look_at_chain),
]
