"""Writing down what happened, in the same transaction as what it tells of."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from django.db import models, transaction
from django.utils import timezone

from vangrail.decisions import chain as pure
from vangrail.web.audit import heard
from vangrail.web.audit.chains import CHAINS, Chain, Name, midnight

AT_ONCE: Final = 1000
"""Numbers that one entry about an erasure names, so that none grows without end."""

Thing = models.Model | str | None


@dataclass(frozen=True, slots=True)
class Said:
    """What one entry of several says: about what, and the details."""

    about: Thing = None
    said: Mapping[str, Any] = field(default_factory=dict)


def record(
    kind: str,
    *,
    by: Thing,
    about: Thing = None,
    said: Mapping[str, Any] | None = None,
    at: datetime | None = None,
    chain: Name = "common",
) -> Any:
    """Add an entry to the chain and return it.

    `kind` is the app and the verb in the past (`policies.published`) and has its sentence in the app's `kinds.py`. `by` is who
    acted, None for the program itself; `about` is what it happened to; `said` are details as plain values, never a checked draft,
    never a secret. Call it last in an action: on PostgreSQL others who write wait from here until the transaction ends.
    The chain `closed` is for what only few may know of: nobody finds a trace of it, and it keeps the day alone.
    """
    return record_all(kind, [Said(about, said or {})], by=by, at=at, chain=chain)[0]


@transaction.atomic
def record_all(
    kind: str, items: Iterable[Said], *, by: Thing, at: datetime | None = None, chain: Name = "common"
) -> list[Any]:
    """Add an entry for each item, in their order, and return them. A thousand cost little more than one."""
    tables = CHAINS[chain]
    head = _locked_head(tables)
    at = at or timezone.now()
    if chain == "closed":
        at = midnight(timezone.localtime(at))
    link, entries, payloads = pure.Head(head.seq, head.digest), [], []
    for item in items:
        sealed = pure.Payload(secrets.token_hex(16), name_of(by), name_of(item.about), plain(item.said))
        entry = link.entry(kind, sealed.seal, at)
        link = pure.Head(entry.seq, entry.digest)
        entries.append(
            tables.entry(
                seq=entry.seq, at=at, kind=kind, said_digest=entry.said, previous=entry.prev, digest=entry.digest
            )
        )
        payloads.append(
            tables.payload(
                entry=entries[-1], salt=sealed.salt, actor=sealed.actor, subject=sealed.subject, said=dict(sealed.said)
            )
        )
    tables.entry.objects.bulk_create(entries, batch_size=AT_ONCE)
    tables.payload.objects.bulk_create(payloads, batch_size=AT_ONCE)
    head.seq, head.digest = link.seq, link.digest
    head.save(update_fields=("seq", "digest"))
    if chain == "common":
        heard.tell(entries, payloads)
    return entries


@transaction.atomic
def erase(
    payloads: models.QuerySet[Any], *, by: Thing, why: str, at: datetime | None = None, chain: Name = "common"
) -> int:
    """Erase what was said in these entries for good, write down that it was, and return how many there were.

    The entries stay, and the chain still verifies. What tells of an erasure is never erased itself.
    """
    _locked_head(CHAINS[chain])
    numbers = list(payloads.exclude(entry__kind=pure.ERASED).order_by("entry_id").values_list("entry_id", flat=True))
    for start in range(0, len(numbers), AT_ONCE):
        part = numbers[start : start + AT_ONCE]
        CHAINS[chain].payload.objects.filter(entry_id__in=part).delete()
        record(pure.ERASED, by=by, said={"entries": part, "why": why, "count": len(part)}, at=at, chain=chain)
    return len(numbers)


def name_of(thing: Thing) -> str:
    """Return what the chain calls something, such as `people.person:12`."""
    if thing is None or isinstance(thing, str):
        return thing or ""
    return f"{thing._meta.label_lower}:{thing.pk}"  # noqa: SLF001 -- Django's documented way to a model's name


def plain(value: Any) -> Any:
    """Return a value as both databases give it back: text, whole numbers, true and false, lists and tables of them."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each) for each in (sorted(value) if isinstance(value, set | frozenset) else value)]
    if isinstance(value, date):  # and datetime, which is one
        return value.isoformat()
    # PostgreSQL keeps no zero character, and no half of a pair.
    return str(value).replace("\0", "").encode("utf-8", "replace").decode()


def _locked_head(tables: Chain) -> Any:
    """Return the end of a chain, which nobody else can move until this transaction ends."""
    head = tables.heads.select_for_update().filter(pk=1).first()
    if head is None:
        tables.heads.bulk_create([tables.head(pk=1)], ignore_conflicts=True)
        head = tables.heads.select_for_update().get(pk=1)
    return head
