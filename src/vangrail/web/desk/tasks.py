"""What the board has counted for it, so that no page counts a million mentions."""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.desk.actions.board import count_day
from vangrail.web.due import task

LATELY: Final = 3
"""Days that are counted again every few minutes."""
ALL: Final = 92
"""Days that are counted again every night: after that hardly anything is answered any more."""


@task(atomic=False)
def count_lately() -> None:
    """Count the last days again."""
    recount(LATELY, timezone.now())


@task(atomic=False)
def count_all() -> None:
    """Count the last three months again."""
    recount(ALL, timezone.now())


def recount(days: int, at: datetime) -> None:
    """Count so many days again, each in a transaction of its own."""
    today = timezone.localdate(at)
    for back in range(days):
        count_day(today - timedelta(days=back), at)
