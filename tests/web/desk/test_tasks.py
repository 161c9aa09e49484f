"""What is counted for the board."""

from datetime import timedelta

from django.utils import timezone

from vangrail.web.desk.models import Day
from vangrail.web.desk.tasks import ALL, LATELY, count_all, count_lately


def test_the_last_days_are_counted_often_and_the_last_months_every_night(mention):
    """Run twice it is the same."""
    now = timezone.now()
    for back in (0, LATELY - 1, LATELY, ALL - 1, ALL):
        mention(arrived_at=now - timedelta(days=back))
    for task, number in ((count_lately, 2), (count_lately, 2), (count_all, 4)):
        task.func()
        assert Day.objects.count() == number
