"""The board of the invented company: what people say about it in three languages, some of it answered, and weeks of counts."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import tomli
from django.utils import timezone

from vangrail.web.accounts.queries import postable
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.desk.actions.answering import Words, prepare
from vangrail.web.desk.models import Day
from vangrail.web.desk.tasks import ALL, recount
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.actions.reading import read_now
from vangrail.web.mentions.demo import may
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Mention, SavedSearch, Source
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current

STORY: Final = Path(__file__).with_name("demo.toml")
WEEKS: Final = 9
"""Weeks for which the same things are said again, more or less often, so that the charts have something to show."""


def fill(at: datetime | None = None) -> None:
    """Say, take and answer, once: weeks of it, and what waits now where nobody said anything else yet."""
    at = at or timezone.now()
    care, talk = (_holder(desk) for desk in ("customer_care", "communications"))
    if care is None or talk is None or current() is None:
        return
    if not Day.objects.exists():
        story, is_quiet = tomli.loads(STORY.read_text("utf-8")), not Mention.objects.exists()
        source = _source(story, talk)
        _before(story, source, (care, talk), at)
        _now([each for each in story["now"] if is_quiet or each.get("answer")], source, care, talk, at)
    recount(ALL, at)


def _holder(desk: str) -> Person | None:
    held = Person.objects.here().filter(roles__name="desk", roles__desk=desk, roles__taken_at=None)
    return held.order_by("roles__deputy", "roles__pk").first()


def _source(story: dict[str, Any], owner: Person) -> Source:
    there = SavedSearch.objects.order_by("pk").first()
    search = there or SavedSearch.objects.create(owner=owner, made_by=owner, **story["search"])
    return Source.objects.create(kind="table", name=story["source"], search=search, made_by=owner)


def _said(each: dict[str, Any], source: Source, number: int, said: datetime) -> Mention:
    address = f"https://social.example/@someone/{number}"
    item = Item(each["text"], address=address, said_at=said, readers=each.get("readers"), language=each["language"])
    return read_now(source, item.kept(source.pk, said), at=said)


def _before(story: dict[str, Any], source: Source, people: tuple[Person, ...], at: datetime) -> None:
    """Say what was said in the weeks before: most of it was answered in time."""
    number = 0
    for week in range(WEEKS, 0, -1):
        for place, each in enumerate(story["before"]):
            for day in range((week * 3 + place * 2) % 5):
                number += 1
                said = at - timedelta(days=7 * week - day, hours=place)
                mention = _said(each | {"text": f"{each['text']} ({number})"}, source, number, said)
                if (week, place, day) != (2, 1, 2):  # one is left lying, and late
                    _done(mention, people, number)


def _done(mention: Mention, people: tuple[Person, ...], number: int) -> None:
    """Answer a mention, some sooner than others, and one in seven too late."""
    if mention.closed_at is not None:
        return
    waited = timedelta(minutes=25 + 40 * (number % 5)) + (timedelta(days=3) if number % 7 == 0 else timedelta())
    when = mention.arrived_at + waited
    who = next((each for each in people if may(each, mention)), None)
    if who is not None:
        working.claim(mention, by=who, at=when)
        working.answered(mention, by=who, language=mention.language, address=mention.address, at=when)
        working.close(mention, "answered", by=who, at=when)


def _now(said: list[dict[str, Any]], source: Source, care: Person, talk: Person, at: datetime) -> None:
    """Say what waits: some of it late, some taken, and one with an answer on its way."""
    for number, each in enumerate(said, start=9_000):
        mention = _said(each, source, number, at - timedelta(hours=each["hours"]))
        if each.get("taken"):
            working.claim(mention, by=talk if each["taken"] == "talk" else care, at=at)
        if each.get("answer"):
            _answer(mention, each, talk, at)


def _answer(mention: Mention, each: dict[str, Any], who: Person, at: datetime) -> None:
    account = postable(who).filter(platform__in=("facebook", "x", "instagram")).first() or postable(who).first()
    if account is not None:
        words = Words(text=each["answer"], language=each["language"], account=account, told=each.get("told", ""))
        try:
            prepare(mention, words, by=who, at=at)
        except RefusedError:  # nobody can be asked: the mention waits
            return
