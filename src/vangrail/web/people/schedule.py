"""What this app repeats."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.people.tasks import forget, let_go

SCHEDULE: Final = [Job("people.let_go", "5 * * * *", let_go), Job("people.forget", "20 3 * * *", forget)]
