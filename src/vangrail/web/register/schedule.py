"""What this app repeats."""

from typing import Final

from vangrail.web.due.declare import Job
from vangrail.web.register.tasks import ask_vaults, forget_all, remind_all

SCHEDULE: Final = [
    Job("register.forget", "20 4 * * *", forget_all),
    Job("register.vaults", "10 5 * * *", ask_vaults),
    Job("register.remind", "40 6 * * *", remind_all),
]
