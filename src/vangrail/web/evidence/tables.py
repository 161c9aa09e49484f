"""Rows of the records, on the page and to download."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangrail.web.audit.models import Entry
from vangrail.web.evidence.queries import Told, tell
from vangrail.web.evidence.retention import Period
from vangrail.web.ui.components.lists import Cell

CHUNK: Final = 500


def records_table(found: Iterable[Told], query: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return the table of records. What somebody did, and what happened to something, is a link away."""
    rows = [
        (
            each.seq,
            date_format(timezone.localtime(each.at), "DATETIME_FORMAT"),
            format_html('<span class="anywhere">{}</span>', each.text),  # it may hold the address of a post
            _more(_("by the same"), "actor", each.actor, each.seq, query),
            _more(_("about the same"), "subject", each.subject, each.seq, query),
        )
        for each in found
    ]
    return {"headers": [_("Entry"), _("When"), _("What happened"), _("Who"), _("About")], "rows": rows}


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
