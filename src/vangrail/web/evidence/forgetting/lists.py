"""Lists of people that were sent in: the name of the file, who sent it, and what it changed. Their rows went long before."""

from datetime import datetime

from vangrail.web.people.models import Intake


def forget(limit: datetime) -> int:
    """Remove every list that was sent before the limit. The records say what was applied."""
    return Intake.objects.filter(sent_at__lt=limit).delete()[0]
