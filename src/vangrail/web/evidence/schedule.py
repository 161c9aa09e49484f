"""What this app repeats."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.evidence.tasks import look_at_chain

SCHEDULE: Final = [Job("evidence.chain", "20 5 * * *", look_at_chain)]
