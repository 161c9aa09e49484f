"""What this app repeats."""

from typing import Final

from vangrail.web.due import Job
from vangrail.web.mentions.tasks import catch_up, clocks, look_around, sweep

SCHEDULE: Final = [
    Job("mentions.look_around", "* * * * *", look_around),
    Job("mentions.catch_up", "* * * * *", catch_up),
    Job("mentions.clocks", "*/5 * * * *", clocks),
    Job("mentions.sweep", "50 3 * * *", sweep),
]
