"""Some months of counts for the invented company."""

from datetime import timedelta

from django.utils import timezone

from vangrail.web.checks.models import Count

ENDED = {"fine": 61, "change": 34, "ask": 14, "dont": 6}
ABOUT = {
    "personal_data": 12,
    "rooms_and_photographs": 17,
    "unreleased_products": 9,
    "customer_questions": 11,
    "lone_worker": 7,
    "transparency": 14,
    "colleagues_and_grievances": 3,
}


def fill() -> None:
    """Count seven months, growing a little; the last is young."""
    month = timezone.localdate().replace(day=1)
    for back in range(7):
        share = 0.25 if back == 0 else 1 - back / 9
        rows = [Count(month=month, level=level, number=round(number * share)) for level, number in ENDED.items()]
        rows += [Count(month=month, clause=clause, number=round(number * share)) for clause, number in ABOUT.items()]
        Count.objects.bulk_create(row for row in rows if row.number)
        month = (month - timedelta(days=1)).replace(day=1)
