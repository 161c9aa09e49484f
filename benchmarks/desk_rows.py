"""What a social team of five leaves behind in two years: mentions and drafts by the hundred thousand, a little of it open."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from vangrail.policy.approval import PLAIN
from vangrail.web.accounts.models import Account
from vangrail.web.approvals.models import Approval, Decision, Request, Waiting
from vangrail.web.drafts.models import Draft, Variant
from vangrail.web.mentions.models import Mention, SavedSearch, Source
from vangrail.web.outlets.models import Delivery, Sent, Trouble
from vangrail.web.people.models import Person, Role

PICK = random.Random(1)  # noqa: S311 -- an invented company, the same each time
STEP = 5_000
DAYS = 700
OPEN = 0.004
"""Of the mentions, how many are open: 4,000 of a million."""
WAITING, PLANNED, TROUBLED = 150, 120, 10
"""Drafts that wait for a yes, posts whose time has not come, and posts about which a person decides."""
TOPICS = ("delivery", "money", "product", "service", "praise", "jobs", "other")
SITUATIONS = ("complaint", "refund", "wrong_order", "fan_praise", "review_site", "")


def team() -> list[Person]:
    """Make five people: three at customer care, one for communications who approves, one more who approves."""
    people = [Person.objects.create_user(f"p{number}@example.org", f"Person {number}") for number in range(5)]
    for number, person in enumerate(people):
        desk = "communications" if number == 3 else "customer_care"
        Role.objects.create(person=person, name="desk", desk=desk)
    for person in people[3:]:
        Role.objects.create(person=person, name="approver")
    Role.objects.create(person=people[3], name="policy_owner")
    return people


def accounts(people: list[Person]) -> list[Account]:
    """Make twelve accounts."""
    platforms = ("x", "facebook", "instagram", "linkedin", "mastodon", "bluesky")
    return [
        Account.objects.create(
            name=f"Acme {number}",
            platform=platforms[number % 6],
            handle=f"acme{number}",
            languages=["en"],
            opened_by=people[3],
        )
        for number in range(12)
    ]


def mentions(count: int, people: list[Person], now: datetime) -> None:
    """Make mentions over two years; the newest part of them is open."""
    search = SavedSearch.objects.create(name="Acme", terms=["Acme"], purpose="To help.", owner=people[3])
    sources = [Source.objects.create(kind="feed", name=f"Source {number}", search=search) for number in range(8)]
    rows = (_mention(number, count, sources, people, now) for number in range(count))
    while some := list(islice(rows, STEP)):
        Mention.objects.bulk_create(some)


def _mention(number: int, count: int, sources: list[Source], people: list[Person], now: datetime) -> Mention:
    arrived = now - timedelta(days=DAYS * (1 - number / count))
    is_open = number >= count * (1 - OPEN)
    holder = PICK.choice(people)
    late = PICK.random() < 0.1
    answered = arrived + timedelta(hours=PICK.expovariate(0.4))
    return Mention(
        source=PICK.choice(sources), identity=f"{number:032}", text=f"My order {number} is late and nobody answers me.",
        address=f"https://social.example/posts/{number}", language=("en", "nl", "es")[number % 3], said_at=arrived,
        arrived_at=arrived, topic=PICK.choice(TOPICS), situation=PICK.choice(SITUATIONS), desk="customer_care",
        anger=number % 4, due_at=arrived + timedelta(hours=4 if late or not is_open else 90),
        claimed_by=holder if not is_open or number % 2 else None, answered_at=None if is_open else answered,
        closed_at=None if is_open else answered + timedelta(hours=1), forget_on=now.date() + timedelta(days=90),
    )  # fmt: skip


def drafts(count: int, people: list[Person], there: list[Account], now: datetime) -> None:
    """Make drafts that were asked about, approved and sent; the last of them wait, are planned, or are unsure."""
    for first in range(0, count, STEP):
        numbers = range(first, min(first + STEP, count))
        made = Draft.objects.bulk_create([_draft(number, count, people, now) for number in numbers])
        Variant.objects.bulk_create(
            [
                Variant(draft=each, account=there[each.pk % 12], language="en", text="Our new bike rides well.")
                for each in made
            ]
        )
        requests = Request.objects.bulk_create([_request(each) for each in made])
        _decided(list(zip(numbers, made, requests, strict=True)), count, people, there, now)


def _draft(number: int, count: int, people: list[Person], now: datetime) -> Draft:
    made = now - timedelta(days=DAYS * (1 - number / count))
    return Draft(
        title=f"Post {number}", topic=PICK.choice(TOPICS), target_at=made + timedelta(days=1), made_by=people[number % 3],
        made_at=made, changed_by=people[number % 3], changed_at=made,
    )  # fmt: skip


def _request(draft: Draft) -> Request:
    return Request(
        draft=draft, digest="0" * 64, content={}, policy="0" * 64, level="fine", route=PLAIN.model_dump(mode="json"),
        made_by=draft.made_by, made_at=draft.made_at,
    )  # fmt: skip


def _decided(rows: list[Any], count: int, people: list[Person], there: list[Account], now: datetime) -> None:
    """Approve all but the last ones, and let those go out whose time has come."""
    done = [(number, draft, request) for number, draft, request in rows if number < count - WAITING]
    Waiting.objects.bulk_create([Waiting(request=each) for number, _draft_, each in rows if number >= count - WAITING])
    Decision.objects.bulk_create(
        [Decision(request=each, step=0, actor=str(people[4].pk), seat=str(people[4].pk), by=people[4], yes=True, at=each.made_at)
         for _number, _draft_, each in done]
    )  # fmt: skip
    Approval.objects.bulk_create(
        [
            Approval(request=each, digest="0" * 64, at=each.made_at, until=each.made_at + timedelta(days=14))
            for _n, _d, each in done
        ]
    )
    sent = count - WAITING - PLANNED - TROUBLED
    deliveries = Delivery.objects.bulk_create(
        [_delivery(draft, number >= count - WAITING - PLANNED, there, now) for number, draft, _r in done]
    )
    Sent.objects.bulk_create(
        [
            Sent(delivery=each, link="https://social.example/1", at=each.due_at)
            for (number, _d, _r), each in zip(done, deliveries, strict=True)
            if number < sent
        ]
    )
    Delivery.objects.filter(sent__isnull=False, done_at=None).update(done_at=now)
    Trouble.objects.bulk_create(
        [
            Trouble(delivery=each, kind="unsure", line="No answer came.")
            for (number, _d, _r), each in zip(done, deliveries, strict=True)
            if sent <= number < sent + TROUBLED
        ]
    )


def _delivery(draft: Draft, planned: bool, there: list[Account], now: datetime) -> Delivery:  # noqa: FBT001 -- one caller
    due = now + timedelta(hours=1 + draft.pk % 90) if planned else draft.target_at or now
    return Delivery(
        draft=draft, account=there[draft.pk % 12], language="en", way=("copy", "mastodon")[draft.pk % 2], due_at=due,
        made_by=draft.made_by, made_at=draft.made_at, look_at=due if planned else None,
    )  # fmt: skip


def held() -> Iterator[tuple[str, int]]:
    """Yield how many rows there are of what."""
    for kind in (Mention, Draft, Request, Delivery):
        yield kind.__name__.lower(), kind.objects.count()
    yield "mentions open", Mention.objects.filter(closed_at=None, same_as=None).count()
