"""How many problems were raised and how many solved, as far as that tells nothing about fewer than five."""

from datetime import date

from vangrail.decisions.reporting import Shown, counted_until, shown
from vangrail.web.reports.models import Report


def counts(today: date) -> Shown:
    """Return the two numbers for everybody: over whole months that are past, from the beginning."""
    before = counted_until(today)
    raised = Report.objects.filter(kind="grievance", made__lt=before)
    fixed = raised.filter(closing__outcome="fixed", closing__day__lt=before)
    return shown(raised.count(), fixed.count())
