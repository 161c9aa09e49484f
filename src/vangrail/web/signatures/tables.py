"""Rows of the tables on the pages of this app, with the addresses that counts lead to."""

from collections.abc import Iterable, Sequence
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangrail.decisions.waves import Count, Wave
from vangrail.languages import NAMES
from vangrail.web.people.models import Person
from vangrail.web.signatures import models
from vangrail.web.signatures.models import RollOut, Signature
from vangrail.web.signatures.queries.dashboard import NONE, Line
from vangrail.web.signatures.queries.rollouts import WaveCount, state
from vangrail.web.signatures.words import READERS, ROLLOUTS
from vangrail.web.ui.components.lists import Cell, Column
from vangrail.web.ui.days import moment

Table = dict[str, list[Any]]
"""What `{% data_table %}` takes beside its caption: headers and rows."""

SHOWN: Final = 6
"""Names of sites that a row shows; the others are counted."""


def counts_table(who: Person, audience: str, by: str, found: Sequence[Line]) -> Table:
    """Return headers and rows of the counts. Each count leads to its people, for who may see them."""
    sees = who.has_perm("signatures.see")
    nobody = {"site": _("no site"), "group": _("no group"), "language": _("no language")}[by]

    def count(line: Line, number: int, state: str) -> Cell:
        key = NONE if line.key is None else line.key
        query = urlencode({"audience": audience, by: key, "state": state})
        return Cell(number, f"{reverse('signatures:people')}?{query}" if sees and number else "")

    rows = [
        (
            line.name or nobody,
            count(line, line.people, ""),
            count(line, line.signed, "signed"),
            count(line, line.open, "open"),
            count(line, line.late, "late"),
            count(line, line.outdated, "outdated"),
        )
        for line in found
    ]
    names = (_("People"), _("Signed"), _("Not signed"), _("Late"), _("Signed an earlier version"))
    first = {"site": _("Site"), "group": _("Group"), "language": _("Language")}[by]
    return {"headers": [Column(first), *(Column(name, number=True) for name in names)], "rows": rows}


def people_table(found: Iterable[Any]) -> Table:
    """Return the table of people, with how they stand in words and as a mark, and the way to a sheet for who has not signed."""
    rows = [
        (
            each.name,
            each.site or "",
            NAMES.get(each.language, each.language),
            each.manager or "",
            Cell(*_state(each.state)),
            Cell(_("Give a sheet"), reverse("signatures:sheet", args=[each.pk]), hidden=each.name)
            if each.state != "signed"
            else "",
        )
        for each in found
    ]
    return {"headers": [_("Name"), _("Site"), _("Language"), _("Manager"), _("State"), _("Sheet")], "rows": rows}


def evidence_table(found: Iterable[Signature]) -> Table:
    """Return the table of signatures, with the beginning of the text's digest."""
    rows = [
        (
            each.entry_id,
            moment(each.at),
            each.person,
            each.version,
            READERS[each.audience],
            NAMES.get(each.language, each.language),
            each.get_way_display(),
            each.text_digest[:12],
        )
        for each in found
    ]
    names = (
        _("Entry"),
        _("When"),
        _("Name"),
        _("Version"),
        _("Text"),
        _("Language"),
        _("How"),
        _("Digest of the text"),
    )
    return {"headers": list(names), "rows": rows}


def rollouts_table(found: Iterable[RollOut]) -> Table:
    """Return the table of roll-outs: the version, when, by whom, and how each stands."""
    rows = [
        (
            Cell(_("Version %s") % each.version, reverse("signatures:rollout", args=[each.pk])),
            each.get_split_display(),
            date_format(each.starts, "DATE_FORMAT"),
            each.by or "",
            Cell(ROLLOUTS[state(each)][0], "", ROLLOUTS[state(each)][1]),
        )
        for each in found
    ]
    return {"headers": [_("Version"), _("Who is asked when"), _("First day"), _("Begun by"), _("State")], "rows": rows}


def plan_table(planned: Sequence[Wave], counts: Sequence[Count]) -> Table:
    """Return the table of a plan: each wave's day, how many people, where, and in which languages."""
    rows = [
        (
            date_format(wave.on, "DATE_FORMAT"),
            count.people,
            _some(name or str(_("no site")) for name, _people in count.sites),
            ", ".join(f"{NAMES.get(name, name)}: {people}" for name, people in count.languages),
        )
        for wave, count in zip(planned, counts, strict=True)
    ]
    return {"headers": [_("Day"), Column(_("People"), number=True), _("Sites"), _("Languages")], "rows": rows}


def waves_table(who: Person, counts: Iterable[WaveCount]) -> Table:
    """Return the table of a roll-out: each wave's day, planned, asked, signed since, and the sheets for who may print them."""
    sees, found = who.has_perm("signatures.see"), list(counts)
    places = any(each.wave.names for each in found)
    rows = [
        (
            date_format(each.wave.on, "DATE_FORMAT"),
            *([_some(each.wave.names)] if places else []),
            each.wave.people,
            each.asked,
            each.signed,
            *([_sheets(each.wave)] if sees else []),
        )
        for each in found
    ]
    numbers = [Column(name, number=True) for name in (_("People"), _("Asked"), _("Signed since"))]
    return {
        "headers": [_("Day"), *([_("Where")] if places else []), *numbers, *([_("Sheets")] if sees else [])],
        "rows": rows,
    }


def facts(rollout: RollOut, name: str) -> list[tuple[object, object]]:
    """Return a roll-out as lines of a summary; `name` is how it stands."""
    return [
        (_("State"), ROLLOUTS[name][0]),
        (_("Who is asked when"), rollout.get_split_display()),
        (_("Most people on one day"), rollout.size),
        (_("Days to sign"), rollout.days),
        (_("Begun"), f"{rollout.by or ''}, {moment(rollout.at)}"),
    ]


def with_query(request: HttpRequest) -> str:
    """Return the address's query without the number of the page, for what stands on the same page."""
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()


def _state(found: str) -> tuple[object, str, str]:
    """Return how somebody stands: the words, no address, and the mark."""
    if found == "signed":
        return _("signed"), "", "done"
    words = {"late": _("late"), "outdated": _("signed an earlier version"), "open": _("not signed yet")}
    return ", ".join(str(words[each]) for each in found.split()), "", "due"


def _sheets(wave: models.Wave) -> Cell:
    place = reverse("signatures:wave_sheets", args=[wave.rollout_id, wave.number])
    return Cell(_("Print sheets"), place, hidden=date_format(wave.on, "DATE_FORMAT"))


def _some(names: Iterable[str]) -> str:
    """Return the first names of many, and how many more there are."""
    every = list(names)
    more = len(every) - SHOWN
    shown = ", ".join(every[:SHOWN])
    rest = ngettext("and %d more", "and %d more", more) % more
    return f"{shown} {rest}" if more > 0 else shown
