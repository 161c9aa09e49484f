"""Reporting by program, for a kiosk or a line that people call: nobody is named, and the code is told this once.

There is no token for a report, since a token has a name.
"""

import secrets
from typing import Any, Final

from django.http import HttpRequest
from ninja import Router, Status

from vangrail.web.api.letting import everybody, ration, says
from vangrail.web.api.schemas.proving import ComingBackIn, DialogueOut, Kind, ReadersOut, ReceiptOut, ReportIn
from vangrail.web.api.site import Told
from vangrail.web.api.words import in_our_languages, known_ones, without_zeros
from vangrail.web.people.models import Person
from vangrail.web.reports.actions.reporting import Given, NobodyReadsError, make, reply
from vangrail.web.reports.models import Report
from vangrail.web.reports.queries.readers import everybody_reading
from vangrail.web.reports.queries.reports import by_code, clock_of, code_for
from vangrail.web.reports.views.coming_back import CODES
from vangrail.web.reports.views.reporting import REPORTS

router: Final = Router(tags=["reports"])


@router.get("reports/readers", **says("Who would read a report", gives=ReadersOut, everybody=everybody))
def readers(request: HttpRequest, kind: Kind) -> Any:
    """List who would read a report of this kind, so that somebody can say who must not."""
    ration(request)
    return {"items": [{"number": each.pk, "name": each.name} for each in everybody_reading(kind)]}


@router.post("reports", **says("Report something", gives={201: ReceiptOut}, faults=(400, 413), everybody=everybody))
def reporting(request: HttpRequest, wanted: ReportIn) -> Any:
    """Report what somebody saw or what troubles them. Whom it is about, and everybody above them, finds no trace of it."""
    ration(request, (REPORTS, 1))
    known, once = {each.pk: each for each in everybody_reading(wanted.kind)}, secrets.token_urlsafe(32)
    words = wanted.dict(include={"kind", "what", "where", "wish", "about", "language"})
    without_zeros(**words)
    in_our_languages(wanted.language)
    meant = {name: _named(known, name, getattr(wanted, name)) for name in ("about_readers", "too_close")}
    given = Given(**words, once=once, it_is_about=meant["about_readers"], too_close=meant["too_close"])
    try:
        clock = clock_of(make(given, by=None))
    except NobodyReadsError as error:
        sentence = "Nobody is left who may read this. Nothing of it was kept; take it to somebody outside."
        raise Told(422, "nobody_reads", sentence) from error
    return Status(201, {"code": code_for(once), "receipt_due": clock.receipt_due, "answer_due": clock.answer_due})


@router.post(
    "reports/dialogue",
    **says("Come back with a code", gives=DialogueOut, faults=(400, 404, 413), everybody=everybody),
)
def dialogue(request: HttpRequest, coming: ComingBackIn) -> Any:
    """Read what was answered to a report, and write more. The code stands in the body, never in an address."""
    ration(request, (CODES, 1))
    report = by_code(coming.code)
    if report is None:
        raise Told(404, "nothing", "There is nothing with this code. Look at each letter and number once more.")
    without_zeros(text=coming.text)
    if coming.text:
        reply(report, coming.text)
    return _dialogue(report)


def _named(known: dict[int, Person], name: str, numbers: list[int]) -> tuple[Person, ...]:
    return tuple(known_ones(known, numbers, name, "numbers that `reports/readers` lists"))


def _dialogue(report: Report) -> dict[str, Any]:
    clock, closing = clock_of(report), getattr(report, "closing", None)
    return {
        "made": clock.made, "read": clock.read, "closed": clock.closed,
        "outcome": closing.outcome if closing else "", "ending": closing.text if closing else "",
        "messages": [{name: getattr(each, name) for name in ("day", "from_reporter", "text")} for each in report.messages.all()],
    }  # fmt: skip
