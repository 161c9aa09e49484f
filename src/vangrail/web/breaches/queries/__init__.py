"""Which cards somebody may see, what stands on one, and how it stands with rehearsals."""

from vangrail.web.breaches.queries.runs import Standing, last_run, open_run, outcome, run_for, standing_of, standings
from vangrail.web.breaches.queries.visible import account_for, rehearsed_by, visible_to

__all__ = [
    "Standing",
    "account_for",
    "last_run",
    "open_run",
    "outcome",
    "rehearsed_by",
    "run_for",
    "standing_of",
    "standings",
    "visible_to",
]
