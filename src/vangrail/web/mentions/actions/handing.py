"""A colleague hands over something they saw. Nothing is written down about who they are."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import record
from vangrail.web.mentions.actions.reading import read_now
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Handed, LeftOut, Source
from vangrail.web.questions.queries.questions import code_for, digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a colleague sends. `once` is the random name of their form, from which their code follows.

    `lines` is what can be read in the picture.
    """

    text: str
    address: str
    words: str
    language: str
    once: str
    picture: bytes | None = None
    lines: str = ""


def is_left_out(address: str) -> bool:
    """Return whether the author of what an address leads to asked to be left out."""
    names = Item("x", address=address).authors()
    return bool(names) and LeftOut.objects.filter(author__in=names).exists()


@transaction.atomic
def door(*, at: datetime) -> Source:
    """Return the source under which stands what colleagues hand over. It is made on first use, belongs to no search and stays."""
    doors = Source.objects.filter(kind="staff", stopped_at=None)
    found = doors.first()
    if found is None:
        with translation.override(settings.LANGUAGE_CODE):
            name = _("Colleagues")
        try:
            with transaction.atomic():
                found = Source.objects.create(kind="staff", name=name, made_at=at)
        except IntegrityError:  # two colleagues were the first, in the same moment
            return doors.get()
        record("mentions.source_added", by=None, about=found, said={"kind": "staff"}, at=at)
    return found


@transaction.atomic
def hand_in(given: Given, *, at: datetime | None = None) -> tuple[Handed, str]:
    """Take in what a colleague saw; return it with the code for how it ends. The same form sent twice is one.

    Where they copied no words, those in the picture are what was said; otherwise they are heard too, and can only make it graver.
    """
    at = at or timezone.now()
    code = code_for(f"mention {given.once}")
    there = Handed.objects.filter(receipt=digest(code)).first()
    if there is not None:
        return there, code
    said = given.text or given.lines or given.words
    number = "" if said else sha256(given.picture or b"").hexdigest()
    item = Item(said, address=given.address, said_at=at, number=number)
    source = door(at=at)
    mention = read_now(source, item.kept(source.pk, at), at=at, beside=given.lines)
    try:
        with transaction.atomic():
            made = Handed.objects.create(
                mention=mention,
                receipt=digest(code),
                words=given.words,
                picture=given.picture,
                lines=given.lines,
                language=given.language,
                at=at,
            )
    except IntegrityError:  # the same form, sent in the same moment
        return Handed.objects.get(receipt=digest(code)), code
    record("mentions.handed_in", by=None, about=mention, at=at)
    return made, code


def by_receipt(code: str) -> Handed | None:
    """Return what a code belongs to, however it was typed; None where there is nothing."""
    return Handed.objects.select_related("mention__closing").filter(receipt=digest(code)).first() if code else None
