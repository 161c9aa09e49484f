"""Versions and the register as rows of a table."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.web.policies.models import Version
from vangrail.web.policies.queries.speakers import Voice
from vangrail.web.policies.queries.versions import State
from vangrail.web.ui.components.lists import Cell

VERSIONS: Final = (_("Version"), _("State"), _("Proposed"), _("What is new"), _("Compare"))
SPEAKERS: Final = (_("Topic"), _("Where"), _("Who"), _("Who stands in"), _("Until"), _("State"))
ENDING: Final = _("Change")
_COLOURS: Final = {"fine": "done", "amber": "ask", "red": "dont"}


def state_cell(state: State) -> Cell:
    """Return what became of a version, with its moment."""
    since = localtime(state.since)
    match state.name:
        case "current":
            return Cell(gettext("holds now"), state="done")
        case "scheduled":
            moment = date_format(since, "j F Y, H:i")
            return Cell(gettext("holds from %(moment)s") % {"moment": moment}, state="due")
        case "superseded":
            return Cell(gettext("held until %(moment)s") % {"moment": date_format(since, "j F Y")}, state="draft")
        case "proposed":
            return Cell(gettext("proposed"), state="draft")
        case _:
            return Cell(gettext("withdrawn"), state="draft")


def version_rows(found: Iterable[tuple[Version, State]]) -> list[list[object]]:
    """Return a row for each version."""
    rows: list[list[object]] = []
    for version, state in found:
        when = date_format(localtime(version.proposed_at), "j F Y")
        proposed = f"{when}, {version.proposed_by}" if version.proposed_by else when
        changed = Cell(
            gettext("What changed"), reverse("policies:difference", args=[version.number]), hidden=version.label
        )
        name = Cell(version.label, reverse("policies:version", args=[version.number]))
        rows.append([name, state_cell(state), proposed, version.note, changed])
    return rows


def voice_rows(found: Iterable[tuple[object, Voice]], *, may_end: bool) -> list[list[object]]:
    """Return a row for each who speaks. Who may end an appointment has one column more, `ENDING`."""
    rows: list[list[object]] = []
    for label, voice in found:
        held = voice.appointment
        where = gettext("the desk of the policy")
        if held:
            where = " · ".join(str(part) for part in (held.get_channel_display(), voice.language, voice.market) if part)
        until = date_format(voice.until, "j F Y") if voice.until else ""
        standing = Cell(voice.standing, state=_COLOURS[voice.state])
        row: list[object] = [
            capfirst(str(label)),
            where,
            voice.name or "–",
            voice.deputy or "–",
            until or "–",
            standing,
        ]
        rows.append([*row, _ending(voice)] if may_end else row)
    return rows


def _ending(voice: Voice) -> Cell:
    """Return the way to end an appointment, or nothing where a desk answers."""
    if voice.appointment is None:
        return Cell("")
    address = reverse("policies:ending", args=[voice.appointment.pk])
    return Cell(gettext("End it"), address, hidden=f"{voice.appointment.get_topic_display()}: {voice.name}")
