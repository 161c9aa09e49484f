"""The figures as charts, and as a table to download."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vangrail.web.desk.models import Day
from vangrail.web.desk.queries.days import median
from vangrail.web.desk.queries.figures import PERIODS, Figures, Sum
from vangrail.web.mentions.names import topic_name
from vangrail.web.ui.components.charts import Chart, Series

MOST: Final = 12
"""Topics that are drawn; the others are in the download."""


def page(found: Figures) -> dict[str, Any]:
    """Return what the page of figures shows."""
    words = {"month": _("Last 30 days"), "quarter": _("Last 13 weeks"), "year": _("Last 52 weeks")}
    whole = found.whole
    return {
        "figures": found,
        "topic": capfirst(str(topic_name(found.topic))) if found.topic else "",
        "periods": [(words[name], _url(name, found.topic), name == found.period) for name in PERIODS],
        "without_topic": _url(found.period, ""),
        "download": f"{reverse('desk:sheet')}?{urlencode({'period': found.period})}",
        "cards": list(_cards(whole)),
        "charts": [_volume(found), _share(found), _wait(found), _topics(found)] if whole.arrived else [],
    }


def _cards(whole: Sum) -> Iterator[tuple[str, str]]:
    """Yield the figures of the whole period: the number and what it counts."""
    yield number_format(whole.arrived, force_grouping=True), _("mentions")
    yield number_format(whole.answered, force_grouping=True), _("of them answered in public")
    share = "–" if whole.share is None else f"{number_format(round(whole.share), 0)} %"
    yield share, _("done in time")
    yield "–" if whole.hours is None else hours(whole.hours), _("until the first answer, for half of them")


def hours(value: float) -> str:
    """Return a wait in few words: minutes below two hours, days above two."""
    if value < 2:
        return _("%(n)s min") % {"n": number_format(round(value * 60), 0)}
    if value < 48:
        return _("%(n)s h") % {"n": number_format(round(value), 0)}
    return _("%(n)s days") % {"n": number_format(round(value / 24, 1), 1)}


def _labels(found: Figures) -> list[str]:
    return [date_format(each.first, "j M") for each in found.sums]


def _volume(found: Figures) -> Chart:
    each = found.sums
    series = (
        Series(_("Done in time"), [one.in_time for one in each]),
        Series(_("Not done in time"), [one.late for one in each]),
        Series(_("Still has time"), [one.open for one in each]),
    )
    return Chart(_("How much was said about us"), _labels(found), series, "stacked", hint=_hint(found))


def _share(found: Figures) -> Chart:
    series = (Series(_("Done in time"), [one.share for one in found.sums]),)
    hint = _("What was answered or closed before its clock ran out. What still has time is left out.")
    return Chart(_("Share in time"), _labels(found), series, "line", unit="%", hint=hint, top=100)


def _wait(found: Figures) -> Chart:
    series = (Series(_("First answer"), [one.hours for one in found.sums]),)
    hint = _("Half of the answers came sooner. In hours, day and night.")
    return Chart(_("Time to the first answer"), _labels(found), series, "line", unit=_("h"), hint=hint)


def _topics(found: Figures) -> Chart:
    shown = found.topics[:MOST]
    return Chart(
        _("About what"),
        [capfirst(str(topic_name(name))) for name, _count in shown],
        (Series(_("Mentions"), [number for _name, number in shown]),),
        "rows",
        urls=[_url(found.period, name) for name, _count in shown],
    )


def _hint(found: Figures) -> str:
    return (
        _("By day of arrival.") if PERIODS[found.period][1] == 1 else _("By week of arrival, named by its first day.")
    )


def _url(period: str, topic: str) -> str:
    said = {"period": period} | ({"topic": topic} if topic else {})
    return f"{reverse('desk:figures')}?{urlencode(said)}"


def headers() -> Sequence[str]:
    """Return the headers of the download."""
    return (
        _("Day"), _("About what"), _("Mentions"), _("Answered"), _("Done in time"), _("Not done in time"),
        _("Minutes to the first answer, for half of them"),
    )  # fmt: skip


def rows(found: Iterable[Day]) -> Iterator[Sequence[object]]:
    """Yield a row of the download for each day and topic."""
    for day in found:
        wait = median(day.waits)
        minutes = "" if wait is None else round(wait.total_seconds() / 60)
        yield day.day.isoformat(), str(topic_name(day.topic)), day.arrived, day.answered, day.in_time, day.late, minutes
