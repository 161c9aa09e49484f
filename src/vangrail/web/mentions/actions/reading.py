"""Reading what arrived: triage, the same words found again, counts of the hour. In batches, so that memory stays small."""

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import F, Q

from vangrail.check.voice import Voice, language_of
from vangrail.decisions.triage import SAME, Triage, alike, graver, shingles, sketch, triage
from vangrail.web.audit.actions import record
from vangrail.web.mentions.actions.heeding import tell_urgent
from vangrail.web.mentions.models import Hour, LeftOut, Mention, Raw, Source
from vangrail.web.mentions.routing import due_at, routes, voice
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

logger = logging.getLogger(__name__)

BATCH: Final = 400
"""Items that are read in one transaction."""

RECENT: Final = timedelta(days=3)
"""How far back the same words count as the same story."""

_MOST_ALIKE: Final = 12
"""Candidates that are compared word by word for one mention."""


@dataclass(slots=True)
class _Told:
    """A text that others may repeat."""

    mention: Mention
    shingles: frozenset[str]


@transaction.atomic
def read_batch(*, at: datetime, most: int = BATCH, **only: Any) -> int:
    """Read the oldest items that wait and make mentions of them; return how many items are done. Stopped anywhere, nothing is lost.

    The items go in the same transaction in which their mentions come. `only` narrows them, by fields of `Raw`.
    """
    waiting = Raw.objects.filter(aside_at=None, **only).select_related("source__search").order_by("pk")
    if connection.features.has_select_for_update_skip_locked:
        waiting = waiting.select_for_update(skip_locked=True, of=("self",))
    raws = list(waiting[:most])
    if not raws:
        return 0
    made = _mentions(raws, at)
    _save(made, at)
    Raw.objects.filter(pk__in=[raw.pk for raw in raws]).delete()
    if made:
        tell_urgent(made, at=at)
        record("mentions.read", by=None, said={"count": len(made)}, at=at)
    return len(raws)


def read_on(*, at: datetime) -> int:
    """Read a batch; where one of its items cannot be read, read them one by one and put that one aside. Return how many are done.

    Raises:
        OperationalError: the database is away; nothing is put aside for that.
    """
    try:
        return read_batch(at=at)
    except (OperationalError, InterfaceError):
        raise
    except Exception:  # noqa: BLE001 -- whatever one item does to the program, the others are read
        numbers = list(Raw.objects.filter(aside_at=None).order_by("pk").values_list("pk", flat=True)[:BATCH])
        return sum(_read_one(number, at) for number in numbers)


def _read_one(number: int, at: datetime) -> int:
    try:
        return read_batch(at=at, most=1, pk=number)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # noqa: BLE001 -- the same; nothing of what it says is written to the log
        why = type(error).__name__[:60]
        logger.warning("mention %d cannot be read (%s) and is put aside", number, why)
        return Raw.objects.filter(pk=number, aside_at=None).update(aside_at=at, why=why)


@transaction.atomic
def read_again(*, by: Person) -> int:
    """Take up again what was put aside, after the fault was mended, and return how much it is."""
    require(by, "mentions.sources")
    number = Raw.objects.exclude(aside_at=None).update(aside_at=None, why="")
    if number:
        record("mentions.taken_up", by=by, said={"count": number})
    return number


def read_now(source: Source, kept: dict[str, Any], *, at: datetime, beside: str = "") -> Mention:
    """Make a mention of one item at once: for what a colleague hands over. One that is there already is returned.

    `beside` is heard like the item itself and is kept nowhere here: what can be read in a picture of it.
    """
    found = Mention.objects.filter(identity=kept["identity"]).first()
    if found is None:
        (found,) = made = _mentions([Raw(source=source, item=kept | {"beside": beside}, at=at)], at)
        _save(made, at)
        tell_urgent(made, at=at)
    return found.same_as or found


def _mentions(raws: Sequence[Raw], at: datetime) -> list[Mention]:
    rows = {raw.item["identity"]: raw for raw in raws}
    known = set(Mention.objects.filter(identity__in=rows).values_list("identity", flat=True))
    names = {name for raw in rows.values() for name in raw.item["authors"]}
    left = set(LeftOut.objects.filter(author__in=names).values_list("author", flat=True)) if names else set()
    fresh = [
        raw for name, raw in rows.items() if name not in known and not left.intersection(raw.item["authors"])
    ]  # somebody may have asked to be left out while it waited
    ear = voice()
    return [_mention(raw, ear, at) for raw in fresh]


def _mention(raw: Raw, ear: Voice, at: datetime) -> Mention:
    item = raw.item
    language = item["language"] or language_of(item["text"])
    found = _heard(item["text"], language, item["reach"], ear)
    if beside := item.get("beside"):
        found = graver(found, _heard(beside, language_of(beside), item["reach"], ear))
    like = sketch(shingles(item["text"])) or (None, None)
    return Mention(
        source=raw.source,
        identity=item["identity"],
        text=item["text"],
        address=item["address"],
        language=language,
        author=item["authors"][0] if item["authors"] else "",
        reach=item["reach"],
        said_at=datetime.fromisoformat(item["said_at"]),
        arrived_at=raw.at,
        topic=found.topic,
        situation=found.situation,
        desk=found.desk,
        anger=found.anger,
        threat=found.threat,
        urgency=found.urgency,
        due_at=due_at(found, raw.at),
        like_a=like[0],
        like_b=like[1],
        forget_on=(at + timedelta(days=raw.source.days)).date(),
    )


def _heard(text: str, language: str, reach: int, ear: Voice) -> Triage:
    return triage(text, ear.heard(text, language or None), reach=reach, routes=routes())


def _save(made: list[Mention], at: datetime) -> None:
    """Write mentions: first those whose words are new, then those that repeat them."""
    told = _told_before(made, at)
    firsts, twins = [], []
    for mention in made:
        same = _same(mention, told)
        if same is None:
            firsts.append(mention)
        else:
            twins.append((mention, same))
    Mention.objects.bulk_create(firsts)
    for mention, same in twins:
        mention.same_as = same.same_as or same
    Mention.objects.bulk_create([mention for mention, _same_as in twins])
    _count(made)


def _told_before(made: Iterable[Mention], at: datetime) -> dict[int, list[_Told]]:
    """Return what was said lately by the numbers that find it."""
    numbers = {number for mention in made for number in (mention.like_a, mention.like_b) if number is not None}
    told: dict[int, list[_Told]] = {}
    if numbers:
        recent = Mention.objects.filter(Q(like_a__in=numbers) | Q(like_b__in=numbers), same_as__isnull=True)
        for each in recent.filter(arrived_at__gte=at - RECENT, forgotten_at=None, closed_at=None).order_by("pk")[:2000]:
            _tell(each, told)
    return told


def _tell(mention: Mention, told: dict[int, list[_Told]]) -> None:
    one = _Told(mention, shingles(mention.text))
    for number in {mention.like_a, mention.like_b} - {None}:
        there = told.setdefault(int(number or 0), [])
        if len(there) < _MOST_ALIKE:
            there.append(one)


def _same(mention: Mention, told: dict[int, list[_Told]]) -> Mention | None:
    """Return the mention whose words this one repeats, else None; then it may be repeated itself."""
    words = shingles(mention.text)
    for number in (mention.like_a, mention.like_b):
        for one in told.get(number, ()) if number is not None else ():
            if alike(words, one.shingles) >= SAME:
                return one.mention
    _tell(mention, told)
    return None


def _count(made: Iterable[Mention]) -> None:
    """Add mentions to the counts of their hours."""
    counts: Counter[tuple[datetime, str]] = Counter()
    angry: Counter[tuple[datetime, str]] = Counter()
    for mention in made:
        key = mention.arrived_at.astimezone(UTC).replace(minute=0, second=0, microsecond=0), mention.topic
        counts[key] += 1
        angry[key] += mention.anger >= 2
    for (hour, topic), number in counts.items():
        row, _is_new = Hour.objects.get_or_create(at=hour, topic=topic)
        Hour.objects.filter(pk=row.pk).update(count=F("count") + number, angry=F("angry") + angry[hour, topic])
