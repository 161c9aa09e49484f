"""Packs of evidence: asked for by whoever audits, made later, downloaded, and gone after some days."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from vangrail.web.audit.actions import record
from vangrail.web.due import mail
from vangrail.web.due.actions import later
from vangrail.web.evidence.models import Pack, SigningKey
from vangrail.web.evidence.pack.key import SETTING, Key, signing_key
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.pack.writing import Made, names_beside, salted, write
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

KEPT: Final = timedelta(days=7)
"""How long a pack can be downloaded."""


@transaction.atomic
def known_key(at: datetime) -> Key:
    """Return the key that signs packs; the first time it is used, its fingerprint is written down."""
    key = signing_key(settings.OPTIONS[SETTING], settings.DATA)
    said = {"public": key.pem.decode("ascii"), "since": at}
    if SigningKey.objects.get_or_create(fingerprint=key.fingerprint, defaults=said)[1]:
        record("evidence.key_made", by=None, said={"fingerprint": key.fingerprint}, at=at)
    return key


@transaction.atomic
def ask(*, by: Person, since: date | None, until: date | None, named: bool, at: datetime) -> Pack:
    """Ask for a pack, which is made as soon as a worker is free."""
    from vangrail.web.evidence.tasks import make_pack

    require(by, "evidence.pack")
    pack = Pack.objects.create(asked_by=by, asked_at=at, since=since, until=until, named=named)
    record("evidence.pack_asked", by=by, about=pack, said=_days(since, until, named=named), at=at)
    later(make_pack, pack.pk, key=str(pack.pk))
    return pack


def make(pack: Pack, at: datetime) -> None:
    """Make a pack that was asked for, once."""
    if pack.made_at:
        return
    key, target = known_key(at), place(pack)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = write(target, _scope(pack.since, pack.until, named=pack.named), key, at)
    with transaction.atomic():
        head = f"{made.finding.head.seq}:{made.finding.head.digest}"
        pack.made_at, pack.size, pack.digest, pack.head = at, made.size, made.digest, head
        pack.whole = made.finding.intact
        pack.save(update_fields=["made_at", "size", "digest", "head", "whole"])
        _tell(made, about=pack, at=at)
        _ready(pack)


def make_file(target: Path, *, since: date | None, until: date | None, named: bool, at: datetime) -> Made:
    """Make a pack at once in a file of whoever runs the site, and write down that it was made."""
    made = write(target, _scope(since, until, named=named), known_key(at), at)
    with transaction.atomic():
        _tell(made, about=None, at=at)
    return made


@transaction.atomic
def taken(pack: Pack, *, by: Person, names: bool = False) -> Path:
    """Write down that somebody downloads a pack, or the file that says who is who in it, and return where the file is."""
    require(by, "evidence.pack")
    record("evidence.names_taken" if names else "evidence.pack_taken", by=by, about=pack, said={"sha256": pack.digest})
    return names_beside(place(pack)) if names else place(pack)


def clear(at: datetime) -> int:
    """Remove the files of packs that have been there long enough; return how many."""
    old = list(Pack.objects.filter(made_at__lt=at - KEPT, gone_at=None))
    for pack in old:
        place(pack).unlink(missing_ok=True)
        names_beside(place(pack)).unlink(missing_ok=True)
        pack.gone_at = at
        pack.save(update_fields=["gone_at"])
    return len(old)


def place(pack: Pack) -> Path:
    """Return where the file of a pack is."""
    return Path(settings.DATA) / "packs" / f"{pack.name}.zip"


def _tell(made: Made, *, about: Pack | None, at: datetime) -> None:
    head = f"{made.finding.head.seq}:{made.finding.head.digest}"
    record("evidence.pack_made", by=None, about=about, said={"sha256": made.digest, "head": head}, at=at)


def _ready(pack: Pack) -> None:
    """Mail who asked for a pack that it is ready, once, with where it stands; nobody who may not take it any more."""
    asker = pack.asked_by
    if asker is not None and asker.has_perm("evidence.pack"):
        said = {"name": asker.name, "path": reverse("evidence:packs"), "digest": pack.digest}
        context = said | {"named": pack.named, "whole": pack.whole}
        mail.send(to=asker, template="evidence/mail/ready", context=context, key=str(pack.pk))


def _scope(since: date | None, until: date | None, *, named: bool) -> Scope:
    scope = Scope(since, until)
    return scope if named else salted(scope)


def _days(since: date | None, until: date | None, *, named: bool) -> dict[str, object]:
    return {"since": since.isoformat() if since else "…", "until": until.isoformat() if until else "…", "named": named}
