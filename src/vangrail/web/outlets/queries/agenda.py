"""What goes out when, as far as somebody may see it, and what it meets at its time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet, prefetch_related_objects
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from vangrail.decisions.delivery import Collision, collisions
from vangrail.policy.company import Embargo
from vangrail.source.markets import holds_in
from vangrail.web.accounts.models import Account
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import visible_to, wording
from vangrail.web.outlets.models import Delivery, Trouble
from vangrail.web.outlets.queries.holds import BY_PEOPLE
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import current, freezes

MOST = 1_000
"""Posts that one page of the calendar shows at most."""
A_DAY = 4
"""Posts of one day that a month or a week shows; the list has the others."""


@dataclass(frozen=True, slots=True)
class Item:
    """One post on the calendar: when, what it is called, where to, how it stands, and what it meets."""

    at: datetime
    title: str
    where: str
    state: str
    url: str
    clashes: tuple[Collision, ...] = ()
    frozen: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar. `outside` says that it belongs to the month before or after, `more` how many are not shown."""

    day: date
    items: tuple[Item, ...]
    outside: bool = False
    is_today: bool = False
    more: int = 0


def deliveries(person: Person) -> QuerySet[Delivery]:
    """Return what somebody may see of what goes out."""
    seen = Delivery.objects.filter(draft__in=visible_to(person))
    whole = ("draft__withdrawn", "account", "connection", "sent", "made_by")
    return seen.select_related(*whole).prefetch_related("troubles")


def delivery_for(person: Person, number: int) -> Delivery:
    """Return one delivery.

    Raises:
        Http404: there is none, or its draft is not theirs to read.
    """
    found = deliveries(person).prefetch_related("attempts").filter(pk=number).first()
    if found is None:
        message = f"There is no delivery {number}"
        raise Http404(message)
    return found


def items(person: Person, start: datetime, end: datetime, account: Account | None = None) -> list[Item]:
    """Return what goes out between two moments, and the drafts that are wanted out then and that nobody let go yet."""
    going, wanted = _between(person, start, end, account)
    return _items(list(going[:MOST]), list(wanted[:MOST]))


def _between(
    person: Person, start: datetime, end: datetime, account: Account | None
) -> tuple[QuerySet[Delivery], QuerySet[Draft]]:
    mine = deliveries(person).filter(due_at__gte=start, due_at__lt=end, cancelled_at=None)
    on_their_way = Delivery.objects.filter(draft=OuterRef("pk"), cancelled_at=None)
    wanted = visible_to(person).filter(target_at__gte=start, target_at__lt=end, withdrawn=None)
    wanted = wanted.filter(~Exists(on_their_way)).prefetch_related("variants__account", "pictures")
    if account:
        mine, wanted = mine.filter(account=account), wanted.filter(variants__account=account).distinct()
    return mine, wanted


def _items(going: Sequence[Delivery], wanted: Sequence[Draft]) -> list[Item]:
    """Return posts as the calendar shows them. Of what is out, nobody asks any more what it meets: its words are not read."""
    prefetch_related_objects(
        [each for each in going if not each.done_at], "draft__variants__account", "draft__pictures"
    )
    times = [each.due_at for each in going] + [_time(each) for each in wanted]
    known = freezes.between(min(times), max(times)) if times else ()
    found = [_delivery(each, known) for each in going] + [_draft(each, known) for each in wanted]
    return sorted(found, key=lambda each: (each.at, each.title))


def clashes(draft: Draft, at: datetime, text: tuple[int, str] | None = None) -> tuple[Collision, ...]:
    """Return what a draft, or one text of it by account and language, meets at a moment: words under embargo, a quiet period."""
    policy = current()
    if policy is None:
        return ()
    variants = [each for each in draft.variants.all() if text in {None, (each.account_id, each.language)}]
    pictures, zone = list(draft.pictures.all()), ZoneInfo(settings.TIME_ZONE)

    def there(embargo: Embargo) -> list[str]:
        here = [variant for variant in variants if holds_in(embargo.market, variant.account.country)]
        return [wording(here, pictures)]

    return tuple(collisions(there, at, policy.embargoes, policy.quiet_periods, zone))


def quiet(draft: Draft, at: datetime) -> tuple[Collision, ...]:
    """Return the quiet periods that a draft meets at a moment: they are said and hold nothing."""
    return tuple(each for each in clashes(draft, at) if each.kind == "quiet")


def is_held(draft: Draft, accounts: Iterable[Account], at: datetime, known: Sequence[Freeze] | None = None) -> bool:
    """Return whether a freeze that is known now still holds back a draft at a moment; `known` for many posts of many moments."""
    if known is not None and not known:
        return False
    text = wording(draft.variants.all(), draft.pictures.all())
    return any(freezes.held(each, draft.topic, at=at, text=text, known=known) is not None for each in accounts)


def month(person: Person, day: date, account: Account | None = None) -> list[list[Day]]:
    """Return the weeks of the month of a day, from Monday to Sunday, whole."""
    first = day.replace(day=1)
    start = first - timedelta(days=first.weekday())
    following = (first + timedelta(days=32)).replace(day=1)
    count = (following - start).days + (-(following - start).days) % 7
    days = _days(person, start, count, account, day.month)
    return [days[begin : begin + 7] for begin in range(0, count, 7)]


def week(person: Person, day: date, account: Account | None = None) -> list[list[Day]]:
    """Return the week of a day, from Monday to Sunday."""
    return [_days(person, day - timedelta(days=day.weekday()), 7, account)]


def _days(person: Person, start: date, count: int, account: Account | None, of_month: int = 0) -> list[Day]:
    zone = ZoneInfo(settings.TIME_ZONE)
    begin = datetime.combine(start, datetime.min.time(), zone)
    end = datetime.combine(start + timedelta(days=count), datetime.min.time(), zone)
    today = timezone.localdate()
    going, wanted = _between(person, begin, end, account)
    by_day: dict[date, list[tuple[datetime, bool, int]]] = {}
    places = [(at, False, number) for number, at in going.values_list("pk", "due_at")]
    places += [(at, True, number) for number, at in wanted.values_list("pk", "target_at") if at]
    for place in sorted(places):
        by_day.setdefault(place[0].astimezone(zone).date(), []).append(place)
    shown = {(is_draft, number) for day in by_day.values() for _at, is_draft, number in day[:A_DAY]}
    found: dict[date, list[Item]] = {}
    for item in _items(
        list(going.filter(pk__in=[number for is_draft, number in shown if not is_draft])),
        list(wanted.filter(pk__in=[number for is_draft, number in shown if is_draft])),
    ):
        found.setdefault(item.at.astimezone(zone).date(), []).append(item)
    return [
        Day(
            day, tuple(found.get(day, ())), bool(of_month) and day.month != of_month, day == today,
            max(0, len(by_day.get(day, ())) - A_DAY),
        )
        for day in (start + timedelta(days=number) for number in range(count))
    ]  # fmt: skip


def _delivery(found: Delivery, known: Sequence[Freeze]) -> Item:
    url, state = reverse("outlets:delivery", args=(found.pk,)), found.state
    where = f"{found.account.name} · {found.account.get_platform_display()} · {found.language}"
    over = state in {"sent", "handed"}
    met = () if over else clashes(found.draft, found.due_at, (found.account_id, found.language))
    frozen = not over and is_held(found.draft, [found.account], found.due_at, known)
    return Item(found.due_at, found.draft.title, where, state, url, met, frozen)


def _draft(draft: Draft, known: Sequence[Freeze]) -> Item:
    at = _time(draft)
    accounts = _accounts(draft)
    where = ", ".join(dict.fromkeys(each.name for each in accounts))
    url = reverse("outlets:draft", args=(draft.pk,))
    return Item(at, draft.title, where, "draft", url, clashes(draft, at), is_held(draft, accounts, at, known))


def _time(draft: Draft) -> datetime:
    return draft.target_at or draft.made_at


def _accounts(draft: Draft) -> Sequence[Account]:
    return [variant.account for variant in draft.variants.all()]


def troubled() -> Exists:
    """Tell which deliveries somebody has to decide about: unsure, refused or missed."""
    return Exists(Trouble.objects.filter(delivery=OuterRef("pk"), decision=""))


def waits(at: datetime) -> Q:
    """Tell which deliveries wait for a person at a moment: for a decision, by hand now, or in a file and out by now."""
    return Q(troubled() | Q(way__in=BY_PEOPLE, due_at__lte=at), done_at=None)


def waiting(person: Person) -> list[Delivery]:
    """Return what waits for a person, as far as somebody may see it; the longest first."""
    return list(deliveries(person).filter(waits(timezone.now())))


def of_draft(draft: Draft) -> list[Delivery]:
    """Return what goes out of a draft, what was taken back left out."""
    found = Delivery.objects.filter(draft=draft, cancelled_at=None).select_related("account", "sent", "connection")
    return list(found.prefetch_related("troubles"))
