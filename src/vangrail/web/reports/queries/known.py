"""What this app knows of somebody, for themselves: what they reported under their name, never what others reported."""

from typing import Any

from vangrail.web.people.models import Person
from vangrail.web.reports.models import Report
from vangrail.web.reports.queries.reports import own


def known(person: Person) -> list[dict[str, Any]]:
    """Return somebody's own reports with what was written to and fro, and how they ended."""
    return [_report(report) for report in own(person)]


def _report(report: Report) -> dict[str, Any]:
    closing = getattr(report, "closing", None)
    return {
        "kind": report.kind,
        "day": report.made.isoformat(),
        "said": {name: getattr(report.said, name) for name in ("what", "where", "wish", "about")},
        "messages": [
            {"from_you": each.from_reporter, "day": each.day.isoformat(), "text": each.text}
            for each in report.messages.all()
        ],
        "outcome": {"outcome": closing.outcome, "text": closing.text} if closing else None,
    }
