"""Work that is done later: queued, repeated, retried, rescued, and mail.

An app declares its work in `<app>/tasks.py` as plain functions with the decorator `@due.task`, and what is repeated in
`<app>/schedule.py` as `SCHEDULE = [due.Job("people.expiry", "0 3 * * *", expire)]`. `due.actions.later` queues work inside the
transaction that asks for it, and `due.mail.send` queues a mail.
"""

from vangrail.web.due.declare import GiveUp, Job, task

__all__ = ["GiveUp", "Job", "task"]
