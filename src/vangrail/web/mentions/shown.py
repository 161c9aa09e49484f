"""Mentions, sources and alarms as rows of a page."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangrail.web.mentions.models import Alert, Look, Mention, SavedSearch
from vangrail.web.mentions.names import fault_name, situation_name, topic_name
from vangrail.web.policies.shown import desk_name
from vangrail.web.ui.days import moment

Row = tuple[Any, ...]
SHORT = 140
"""Characters of a post in a list."""


def short(mention: Mention) -> str | Promise:
    """Return the first words of a mention, or that they were forgotten."""
    if mention.forgotten_at:
        return _("The words were erased, their time was over")
    text = mention.text
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rsplit(' ', 1)[0]}…"


def state(mention: Mention) -> Row:
    """Return how a mention stands, as a tag."""
    if mention.closed_at:
        return _("Closed"), "", "done"
    if mention.is_late:
        return _("Late"), "", "dont"
    if mention.claimed_by:
        return _("%(name)s has it") % {"name": mention.claimed_by.name}, "", "ask"
    return (_("Now"), "", "dont") if mention.urgency >= 3 else (_("Open"), "", "due")


def rows(mentions: Iterable[Mention]) -> list[Row]:
    """Return a row for each mention: it leads to its page."""
    return [
        (
            (short(each), reverse("mentions:mention", args=(each.pk,))),
            str(situation_name(each.situation)),
            desk_name(each.desk),
            each.get_anger_display(),
            moment(each.due_at),
            state(each),
        )
        for each in mentions
    ]


def facts(mention: Mention) -> Iterator[Row]:
    """Yield what is known of a mention, as keys and values."""
    if mention.address:
        yield _("Where"), mention.address, mention.address, _("Open it")
    yield _("Source"), mention.source.called
    yield _("Said"), moment(mention.said_at)
    yield _("Situation"), str(situation_name(mention.situation))
    yield _("Topic"), str(topic_name(mention.topic))
    yield _("Desk"), desk_name(mention.desk)
    yield _("How angry"), mention.get_anger_display()
    yield _("How urgent"), mention.get_urgency_display()
    yield _("Who may read it"), mention.get_reach_display()
    yield _("Answer by"), moment(mention.due_at)
    yield _("Words erased on"), moment(mention.forgotten_at) if mention.forgotten_at else _day(mention)


def _day(mention: Mention) -> str:
    from django.utils.formats import date_format

    return date_format(mention.forget_on)


def entries(mention: Mention) -> list[tuple[Any, Any, Any]]:
    """Return what became of a mention as a timeline: who, when, what."""
    found: list[tuple[Any, Any, Any]] = [(_("The site"), mention.arrived_at, _("It arrived."))]
    found += [(_("A colleague"), each.at, each.words or _("It was handed over.")) for each in mention.handed.all()]
    found += [
        (each.by or _("somebody"), each.at, _("Takes care of it.")) for each in mention.claims.select_related("by")
    ]
    found += [
        (
            each.by or _("somebody"),
            each.at,
            _("%(before)s → %(desk)s: %(note)s")
            % {"before": desk_name(each.desk_before), "desk": desk_name(each.desk), "note": each.note or "…"},
        )
        for each in mention.handovers.select_related("by")
    ]
    found += [(each.by or _("somebody"), each.at, _answer(each)) for each in mention.answers.select_related("by")]
    escalation = getattr(mention, "escalation", None)
    if escalation:
        found.append((escalation.to or _("nobody"), escalation.at, _("Was told that it is late.")))
    closing = getattr(mention, "closing", None)
    if closing:
        said = f"{closing.get_outcome_display()}. {closing.note}".strip()
        found.append((closing.by or _("The site"), closing.at, said))
    return sorted(found, key=lambda entry: entry[1])


def _answer(answer: Any) -> str:
    return _("Answered: %(what)s") % {"what": answer.text or answer.reply or answer.address or answer.language}


def source_rows(sources: Iterable[Any]) -> list[Row]:
    """Return a row for each source, with how it does in one line."""
    return [
        (
            (each.called, reverse("mentions:source", args=(each.pk,))),
            each.get_kind_display(),
            each.search.name if each.search else "–",
            moment(each.looked_at) if each.looked_at else "–",
            fault_line(each.fault, each.line) if each.fault else _found(each),
            (_("Rests until %(when)s") % {"when": moment(each.next_at)}, "", "due")
            if each.fault
            else (_("Fine"), "", "done"),
        )
        for each in sources
    ]


def _found(source: Any) -> str:
    if source.kind == "staff":
        return "–"
    number = source.found or 0
    return ngettext("%(number)d mention", "%(number)d mentions", number) % {"number": number}


def fault_line(fault: str, line: str) -> str:
    """Return why a look failed, in one line."""
    said = str(fault_name(fault))
    return f"{said} ({line})" if line else said


def look_rows(looks: Iterable[Look]) -> list[Row]:
    """Return a row for each look at a source: when, how much it gave, and what went wrong."""
    return [
        (moment(each.at), each.found, each.new, each.dropped, fault_line(each.fault, each.line) if each.fault else "")
        for each in looks
    ]


def search_rows(searches: Iterable[SavedSearch]) -> list[Row]:
    """Return a row for each saved search."""
    return [
        (
            each.name,
            ", ".join(each.terms),
            each.purpose,
            each.owner.name,
            ngettext("%(number)d day", "%(number)d days", each.days) % {"number": each.days},
        )
        for each in searches
    ]


def alert_rows(alerts: Iterable[Alert]) -> list[Row]:
    """Return a row for each alarm."""
    return [
        (
            (str(topic_name(each.topic)), reverse("mentions:alert", args=(each.pk,))),
            moment(each.at),
            each.get_cause_display(),
            each.count,
            each.usual,
            (_("Ended"), "", "done")
            if each.ended_at
            else (_("Late"), "", "dont")
            if each.late_at
            else (_("Runs"), "", "ask"),
        )
        for each in alerts
    ]
