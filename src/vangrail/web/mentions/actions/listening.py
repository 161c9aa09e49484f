"""Deciding what is listened to, and looking at the sources."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.mentions.actions.arriving import Arrived, arrive
from vangrail.web.mentions.models import Look, SavedSearch, Source
from vangrail.web.mentions.permissions import HOME
from vangrail.web.mentions.queries.listening import brand_terms
from vangrail.web.mentions.sources.looking import Asked, Found, SourceError, secret_of
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.questions.queries.seats import seat

logger = logging.getLogger(__name__)

_READERS: Final = {
    "feed": "feed",
    "mastodon_tag": "mastodon",
    "mastodon_search": "mastodon",
    "bluesky": "bluesky",
    "mail": "mailbox",
}
FIRST_WAIT: Final = timedelta(minutes=5)
IN_A_ROW: Final = 3
"""After so many faults in a row somebody is told."""

LONGEST_WAIT: Final = timedelta(hours=6)
"""How long a source rests that could not be read: twice as long each time, never longer than this."""


@transaction.atomic
def save_search(name: str, terms: Sequence[str], purpose: str, owner: Person, days: int, *, by: Person) -> SavedSearch:
    """Begin to listen for brand terms of the policy.

    Raises:
        ValidationError: a term is none of the policy's brands, or it is somebody's name.
    """
    require(by, "mentions.sources")
    allowed = {term.casefold() for term in brand_terms()}
    for term in terms:
        if term.casefold() not in allowed:
            raise ValidationError(_("“%(term)s” is no brand or product of the policy.") % {"term": term})
    if not terms:
        raise ValidationError(_("Terms: choose at least one."))
    made = SavedSearch.objects.create(name=name, terms=list(terms), purpose=purpose, owner=owner, days=days, made_by=by)
    record("mentions.search_saved", by=by, about=made, said={"terms": list(terms), "days": days})
    return made


@transaction.atomic
def end_search(search: SavedSearch, *, by: Person, at: datetime | None = None) -> SavedSearch:
    """Stop listening for something, and its sources with it. What was found goes when its time has come."""
    require(by, "mentions.sources")
    if search.ended_at is None:
        search.ended_by, search.ended_at = by, at or timezone.now()
        search.save(update_fields=("ended_by", "ended_at"))
        search.sources.filter(stopped_at=None).update(stopped_by=by, stopped_at=search.ended_at)
        record("mentions.search_ended", by=by, about=search)
    return search


@transaction.atomic
def add_source(
    search: SavedSearch, kind: str, name: str, *, by: Person, address: str = "", secret: str = "", minutes: int = 15
) -> Source:
    """Add a place to listen to for a saved search. `secret` is the name of a setting, never what it holds.

    Raises:
        ValidationError: it is for what colleagues hand over, which belongs to no search.
    """
    require(by, "mentions.sources")
    if kind == "staff":
        raise ValidationError(_("What colleagues hand over comes in by itself and needs no source."))
    made = Source.objects.create(
        search=search, kind=kind, name=name, address=address, secret=secret, minutes=minutes, made_by=by
    )
    record("mentions.source_added", by=by, about=made, said={"kind": kind, "search": search.pk})
    return made


@transaction.atomic
def stop_source(source: Source, *, by: Person, at: datetime | None = None) -> Source:
    """Stop listening to a place.

    Raises:
        ValidationError: it is where colleagues hand over what they saw; that door stays open.
    """
    require(by, "mentions.sources")
    if source.kind == "staff":
        raise ValidationError(_("Colleagues can always hand over what they saw: this door stays open."))
    if source.stopped_at is None:
        source.stopped_by, source.stopped_at = by, at or timezone.now()
        source.save(update_fields=("stopped_by", "stopped_at"))
        record("mentions.source_stopped", by=by, about=source)
    return source


def look_at(source: Source, *, at: datetime) -> Look:
    """Look at a source and take in what it gives. One that cannot be read rests, longer each time, and says why in one line."""
    try:
        found = _look(source)
    except SourceError as error:
        return _failed(source, error, at)
    got = arrive(source, found.items, at=at)
    with transaction.atomic():  # the place where it stopped is moved on only when everything before it is written down
        source.cursor, source.faults = found.cursor, 0
        source.next_at = at + timedelta(minutes=source.minutes)
        source.save(update_fields=("cursor", "faults", "next_at"))
        return Look.objects.create(source=source, at=at, **got._asdict())


def _look(source: Source) -> Found:
    reader: Callable[[Any], Found] = import_module(f"vangrail.web.mentions.sources.{_READERS[source.kind]}").look
    asked = Asked(source.kind, source.address, source.terms, secret_of(source.secret), dict(source.cursor))
    try:
        return reader(asked)
    except SourceError:
        raise
    except Exception as error:  # whatever a server sends, the source rests and is looked at again
        raise SourceError(fault="unknown", found=type(error).__name__) from error


@transaction.atomic
def _failed(source: Source, error: SourceError, at: datetime) -> Look:
    source.faults = min(source.faults + 1, 1000)
    source.next_at = at + min(FIRST_WAIT * 2 ** min(source.faults - 1, 10), LONGEST_WAIT)
    source.save(update_fields=("faults", "next_at"))
    if source.faults == IN_A_ROW:  # it begins at none again when it works, so that somebody hears of it once each time
        _fell_silent(source, error, at)
    return Look.objects.create(source=source, at=at, fault=error.fault, line=error.found)


def _fell_silent(source: Source, error: SourceError, at: datetime) -> None:
    """Tell whose search it is that a source cannot be read, and whoever looks after the site by one line in the log."""
    said = {"kind": source.kind, "fault": error.fault}
    logger.warning(
        "source %d (%s) could not be read %d times in a row: %s", source.pk, source.kind, IN_A_ROW, error.fault
    )
    record("mentions.source_silent", by=None, about=source, said=said, at=at)
    owner = source.search.owner if source.search else None
    if owner is None or not owner.is_active:
        owner = seat(HOME).person
    if owner is not None:
        context = {"name": source.name, "fault": error.fault, "number": source.pk}
        send(to=owner, template="mentions/mail/silent", context=context, key=f"silent {source.pk} {at.isoformat()}")


def took_in(source: Source, got: Arrived, *, at: datetime) -> Look:
    """Write down how much a message or a table brought."""
    return Look.objects.create(source=source, at=at, **got._asdict())


def refused(source: Source, error: SourceError, *, at: datetime) -> Look:
    """Write down why a message or a table was not taken in."""
    return Look.objects.create(source=source, at=at, fault=error.fault, line=error.found)
