"""What this app repeats: the counts of the last days every ten minutes, of the last months every night."""

from typing import Final

from vangrail.web.desk.tasks import count_all, count_lately
from vangrail.web.due import Job

SCHEDULE: Final = [
    Job("desk.lately", "*/10 * * * *", count_lately),
    Job("desk.all", "40 3 * * *", count_all),
]
