"""What the pages show: whom to call now, where else one can go, and a report for who made it and for who reads it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vangrail.check.verdict import Desks
from vangrail.documents.people import whom_to_ask
from vangrail.policy.clause import Fact
from vangrail.source.names import name_of
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current
from vangrail.web.policies.shown import desk_name
from vangrail.web.replies.queries import cards, countries
from vangrail.web.replies.values import Handed
from vangrail.web.reports.models import Notice, Report
from vangrail.web.reports.queries.readers import DESKS, readers
from vangrail.web.reports.queries.reports import clock_of


@dataclass(frozen=True, slots=True)
class Danger:
    """Whom to call when somebody is in danger now: numbers by country, that of who asks first, and the desk."""

    country: str
    numbers: list[Handed]
    others: list[tuple[str, Handed]]
    desk: str
    help_lines: list[Handed]


def danger(request: HttpRequest) -> Danger:
    """Return whom to call now: in the country of the person, else of the company, and in every other one that is known."""
    policy = current()
    person = request.user if isinstance(request.user, Person) else None
    known = countries()
    usual = (person.country.upper() if person else "", policy.company.country if policy else "")
    country = next((each for each in usual if each in known), "")
    every = cards(kind="emergency")
    here = [each for each in every if country and each.country in {"", country}]
    language = get_language() or "en"
    others = [(name_of("countries", each.country, language), each) for each in every if each not in here]
    desk = whom_to_ask(Desks(policy).answer("security"), language) if policy else ""
    lines = [each for each in cards(country, kind="help") if country]
    return Danger(name_of("countries", country, language) if country else "", here, others, desk, lines)


DIRECTIVE: Final = "https://eur-lex.europa.eu/legal-content/EN/ALL/?uri=CELEX:32019L1937"
"""The law whose times are promised: Directive (EU) 2019/1937, articles 9 and 11, read on 2026-11-20."""


@dataclass(frozen=True, slots=True)
class Outside:
    """Where else one can go: the company's own channel, and what the law says in a language, each with its source."""

    url: str
    facts: list[tuple[str, Fact]]
    directive: str = DIRECTIVE


def outside() -> Outside:
    """Return where else one can go. What the law says comes from the facts of the policy that holds."""
    policy, language = current(), get_language() or "en"
    facts = [fact for fact in policy.facts().values() if fact.topic == "whistleblowing"] if policy else []
    told = [(fact.text.get(language) or next(iter(fact.text.values())), fact) for fact in facts]
    url = settings.OUTSIDE_CHANNEL
    return Outside(url if url.startswith(("https://", "http://")) else "", told)


def first_desk(kind: str) -> str:
    """Return what the desk that reads a kind first is called."""
    return desk_name(DESKS[kind][0])


def state(report: Report, today: date) -> tuple[str, str, str]:
    """Return how a report stands, as a cell of a table."""
    clock = clock_of(report)
    if clock.closed is not None:
        return _("Ended"), "", "done"
    if clock.late(today):
        return _("Late"), "", "dont"
    return (_("Not read yet"), "", "due") if clock.read is None else (_("Being looked at"), "", "ask")


def own_rows(reports: Iterable[Report]) -> list[tuple[Any, ...]]:
    """Return a row for each report that somebody made under their name."""
    return [
        (
            (each.get_kind_display(), reverse("reports:own", args=(each.key,))),
            date_format(each.made),
            _reporter_state(each),
        )
        for each in reports
    ]


def _reporter_state(report: Report) -> tuple[str, str, str]:
    clock = clock_of(report)
    if clock.closed is not None:
        return _("Ended"), "", "done"
    return (_("Sent"), "", "due") if clock.read is None else (_("Being looked at"), "", "ask")


def inbox(reports: Iterable[Report], today: date) -> dict[str, Any]:
    """Return what somebody may read as rows, what is due first; and mails about it that a mail server refused."""
    found = sorted(reports, key=lambda each: (clock_of(each).closed is not None, _due(each), each.pk))
    rows = [
        (
            (each.get_kind_display(), reverse("reports:report", args=(each.key,))),
            date_format(each.made),
            date_format(_due(each)),
            state(each, today),
        )
        for each in found
    ]
    open_ones = sum(clock_of(each).closed is None for each in found)
    refused = Notice.objects.filter(report__in=[each.pk for each in found], refused=True).select_related("person")
    people = sorted({notice.person.name for notice in refused})
    return {"open": rows[:open_ones], "closed": rows[open_ones:], "refused": people}


def _due(report: Report) -> date:
    clock = clock_of(report)
    return clock.closed or (clock.receipt_due if clock.read is None else clock.answer_due)


def for_reporter(report: Report) -> dict[str, Any]:
    """Return what the reporter sees: no notes, and nobody's name but the desk's."""
    clock = clock_of(report)
    return {
        "clock": clock,
        "said": [(label, text) for label, text in _said(report) if text],
        "talk": [(each.from_reporter, each.day, each.text) for each in report.messages.all()],
        "nobody": clock.closed is None and not readers(report),
        "outside": outside(),
        "state": _reporter_state(report),
    }


def for_reader(report: Report, today: date) -> dict[str, Any]:
    """Return what somebody who may read a report sees, notes and who else reads it included."""
    clock = clock_of(report)
    rows = [
        (_("From"), report.reporter.name if report.reporter else _("somebody who did not give their name")),
        (_("Came in"), date_format(report.made)),
        (_("To be said that it was read by"), date_format(clock.receipt_due) if clock.read is None else _("done")),
        (_("Answer due by"), date_format(clock.answer_due)),
        (_("Who reads this"), ", ".join(person.name for person in readers(report))),
    ]
    return {
        "clock": clock,
        "rows": rows,
        "said": [(label, text) for label, text in _said(report) if text],
        "talk": [(each.by.name if each.by else "", each) for each in report.messages.select_related("by")],
        "notes": [(each.by or "", each.day, each.text) for each in report.notes.select_related("by")],
        "state": state(report, today),
        "may_extend": clock.closed is None and clock.extended is None,
    }


def _said(report: Report) -> list[tuple[str, str]]:
    labels = {
        "what": _("What was seen") if report.kind == "saw" else _("What is wrong"),
        "where": _("Where and when"),
        "wish": _("What would help"),
        "about": _("About whom"),
    }
    said = getattr(report, "said", None)
    return [(label, getattr(said, name)) for name, label in labels.items()] if said else []
