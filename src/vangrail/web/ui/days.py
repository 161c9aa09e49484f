"""Days and moments as people write them, in the language and the time zone of the page."""

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime


def day(when: date | datetime | None) -> str:
    """Return a day, or the day of a moment; nothing for none."""
    if when is None:
        return ""
    return date_format(localtime(when) if isinstance(when, datetime) else when, "DATE_FORMAT")


def moment(when: datetime | None) -> str:
    """Return a day and a time; nothing for none."""
    return date_format(localtime(when), "DATETIME_FORMAT") if when else ""


def day_of(iso: str) -> str:
    """Return a day that was queued as ISO 8601, with or without a time: 2026-11-21."""
    return day(datetime.fromisoformat(iso) if len(iso) > len("2026-11-21") else date.fromisoformat(iso))


def moment_of(iso: str) -> str:
    """Return a moment that was queued as ISO 8601: 2026-11-21T12:00:00+00:00."""
    return moment(datetime.fromisoformat(iso))
