"""Rows of the records, on the page and to download."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangrail.web.audit.models import Entry
from vangrail.web.evidence.forms import PLACES
from vangrail.web.evidence.kept import Kept
from vangrail.web.evidence.models import Pack
from vangrail.web.evidence.queries import Part, Told, tell
from vangrail.web.evidence.retention import Period
from vangrail.web.ui.components.lists import Cell, Column
from vangrail.web.ui.days import moment

CHUNK: Final = 500


def records_table(found: Iterable[Told], query: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return the table of records. What somebody did, and what happened to something, is a link away."""
    rows = [
        (
            each.seq,
            moment(each.at),
            format_html('<span class="anywhere">{}</span>', each.text),  # it may hold the address of a post
            _more(_("by the same"), "actor", each.actor, each.seq, query),
            _more(_("about the same"), "subject", each.subject, each.seq, query),
        )
        for each in found
    ]
    return {"headers": [_("Entry"), _("When"), _("What happened"), _("Who"), _("About")], "rows": rows}


def ways(found: Part, query: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the ways to newer and older records: a label and an address each."""
    rest = {name: value for name, value in query.items() if value and name not in PLACES}
    numbers = ((_("Newer records"), "after", found.newer), (_("Older records"), "before", found.older))
    return [(label, f"?{urlencode(rest | {name: number})}") for label, name, number in numbers if number]


def periods_table(found: Sequence[Period]) -> dict[str, list[Any]]:
    """Return the table of how long what was said is kept."""
    rows = [(str(each), _duration(each.days), each.name) for each in found]
    return {"headers": [_("What"), _("Kept for"), _("Name in the setting")], "rows": rows}


def _duration(days: int) -> str:
    years, rest = divmod(days, 365)
    if years and not rest:
        return ngettext("%(n)s year", "%(n)s years", years) % {"n": years}
    return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}


def rows_to_download(found: QuerySet[Entry]) -> Iterator[tuple[object, ...]]:
    """Yield a row for each entry, some hundreds at a time in memory."""
    entries = found.iterator(chunk_size=CHUNK)
    while part := list(islice(entries, CHUNK)):
        for each in tell(part):
            yield each.seq, each.at.isoformat(), each.kind, each.text, each.digest


def _more(label: str, name: str, value: str, seq: int, query: Mapping[str, Any]) -> Cell | str:
    if not value or query.get(name) == value:
        return ""
    return Cell(label, f"?{urlencode({name: value})}", hidden=seq)


def kept_table(found: Iterable[Kept]) -> dict[str, list[Any]]:
    """Return the table of what is kept about people, who sees it, how long, and whether they can download it."""
    rows = [
        (str(each), each.seen_by, each.until, _("no: %(why)s") % {"why": each.why_not} if each.not_own else _("yes"))
        for each in found
    ]
    return {"headers": [_("What"), _("Who sees it"), _("For how long"), _("In your download")], "rows": rows}


def packs_table(found: Iterable[Pack]) -> dict[str, list[Any]]:
    """Return the table of packs: which days, when made, how large, and where to download them."""
    rows = [
        (
            moment(each.asked_at),
            _days(each),
            _("yes") if each.named else _("no"),
            filesizeformat(each.size) if each.made_at else "",
            _state(each),
            Cell(_("Download"), reverse("evidence:pack", args=[each.name]), hidden=each.pk) if each.ready else "",
            Cell(_("Download"), reverse("evidence:names", args=[each.name]), hidden=each.pk)
            if each.ready and not each.named
            else "",
        )
        for each in found
    ]
    headers = [
        _("Asked for"),
        _("Days"),
        _("With names"),
        Column(_("Size"), number=True),
        _("State"),
        _("Pack"),
        _("Who is who"),
    ]
    return {"headers": headers, "rows": rows}


def _days(pack: Pack) -> str:
    since = date_format(pack.since, "SHORT_DATE_FORMAT") if pack.since else _("the first day")
    until = date_format(pack.until, "SHORT_DATE_FORMAT") if pack.until else _("the day it was made")
    return _("from %(since)s until %(until)s") % {"since": since, "until": until}


def _state(pack: Pack) -> Cell:
    if pack.gone_at:
        return Cell(_("no longer here"), state="draft")
    if not pack.made_at:
        return Cell(_("being made"), state="due")
    return Cell(_("ready"), state="done") if pack.whole else Cell(_("the records are not whole"), state="dont")
