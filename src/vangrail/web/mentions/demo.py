"""What the public says about the invented company: quiet days, a storm about late deliveries, and what was done."""

from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Final

import tomli
from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont

from vangrail.web.mentions.actions import listening, working
from vangrail.web.mentions.actions.alerting import tick, watch
from vangrail.web.mentions.actions.arriving import arrive
from vangrail.web.mentions.actions.handing import Given, hand_in
from vangrail.web.mentions.actions.reading import read_batch
from vangrail.web.mentions.actions.waiting import leave_out
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Mention, SavedSearch, Source
from vangrail.web.mentions.queries.listening import brand_terms
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current
from vangrail.web.questions.queries.seats import seat

POSTS: Final = Path(__file__).parent / "demo.toml"
PLACES: Final = (
    ("feed", "Nieuws uit de streek", "https://nieuws.example/feed.xml"),
    ("mastodon_tag", "Mastodon", "https://social.example"),
    ("bluesky", "Bluesky", "https://sky.example"),
    ("hook", "Beoordelingen", ""),
    ("mail", "Postbus hallo@", "imaps://mail.example/INBOX"),
    ("table", "Uitvoer van Facebook", ""),
)
SHOT: Final = "Fietshuis Pedaal\nTweede keer dat mijn remmen het niet doen.\nEn niemand belt terug!"
"""What stands in the screenshot that a colleague handed over."""

BRANDS: Final = 3
"""How many of the terms are what the company is called; the others are its products."""

SECRETS: Final = {
    "bluesky": "VANGRAIL_MENTIONS_BLUESKY",
    "hook": "VANGRAIL_MENTIONS_HOOK",
    "mail": "VANGRAIL_MENTIONS_MAIL",
}


def fill(at: datetime | None = None) -> None:
    """Listen, take in, answer, hand over and close; where somebody listens already, or no policy holds, nothing happens."""
    at = at or timezone.now()
    home, care = seat("communications").person, seat("customer_care").person
    if current() is None or home is None or care is None or SavedSearch.objects.exists():
        return
    places = _places(home, at)
    leave_out("https://social.example/@wil.niet.gehoord.worden", at=at)
    posts = tomli.loads(POSTS.read_text("utf-8"))["post"]
    for number, post in enumerate(posts):
        when = at - timedelta(hours=post["hours"], minutes=number % 50)
        place = places[post["place"]]
        address = f"https://{post['place']}.example/posts/{1000 + number}" if post["place"] != "mail" else ""
        more = {"readers": post.get("readers"), "number": str(number), "to_us": post["place"] == "mail"}
        arrive(place, [Item(post["text"], address, said_at=when, **more)], at=when)
    while read_batch(at=at):
        pass
    _worked(home, care, at)
    drawn = screenshot(SHOT)
    seen = Given(
        text="",
        address="",
        words="Uit een groep van de buurt.",
        language="nl",
        once="demo picture",
        picture=drawn,
        lines=SHOT,
    )
    hand_in(seen, at=at - timedelta(hours=3))
    given = Given(
        text="Bij Pedaal wachten ze al drie weken op een zadel, vertelde iemand op het plein.",
        address="",
        words="Ik hoorde het van een klant en ik wil niet zelf antwoorden.",
        language="nl",
        once="demo",
    )
    hand_in(given, at=at - timedelta(hours=1))
    for alert in watch(at=at):
        for step in alert.steps.all()[:2]:
            tick(step, by=home, at=at)


def screenshot(text: str) -> bytes:
    """Return a picture with these lines on it."""
    image = Image.new("RGB", (900, 300), "white")
    ImageDraw.Draw(image).multiline_text((40, 40), text, fill="black", font=ImageFont.load_default(36), spacing=24)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _places(home: Person, at: datetime) -> dict[str, Source]:
    terms = brand_terms()
    search = listening.save_search(
        "Ons merk", terms[:BRANDS] or terms, "Klanten helpen die over ons schrijven.", home, 90, by=home
    )
    listening.save_search(
        "Onze fietsen", terms[BRANDS:] or terms, "Horen wat beter kan aan onze fietsen.", home, 180, by=home
    )
    made = {
        kind: listening.add_source(search, kind, name, address=address, secret=SECRETS.get(kind, ""), by=home)
        for kind, name, address in PLACES
    }
    Source.objects.update(next_at=at + timedelta(days=3650))  # invented places are never asked
    for kind in ("feed", "mastodon_tag", "mail"):
        made[kind].looks.create(at=at - timedelta(minutes=9), found=3, new=1)
    made["bluesky"].looks.create(at=at - timedelta(minutes=4), fault="secret", line="VANGRAIL_MENTIONS_BLUESKY")
    return made


def _worked(home: Person, care: Person, at: datetime) -> None:
    """Do what a desk does on a day: answer and close most of what is old, claim some, hand one over."""
    mine = Mention.objects.filter(desk="customer_care", same_as=None).order_by("arrived_at")
    for number, each in enumerate(mine.filter(arrived_at__lt=at - timedelta(hours=20))):
        when = each.arrived_at + timedelta(minutes=25 + 17 * (number % 9))
        working.claim(each, by=care, at=when)
        working.answered(
            each, by=care, text="Dat spijt ons. Stuur ons een bericht, dan lossen we het op.", language="nl", at=when
        )
        if number % 5:
            working.close(each, "helped" if number % 2 else "answered", by=care, at=when + timedelta(hours=1))
    fresh = mine.filter(arrived_at__gte=at - timedelta(hours=20), closed_at=None)
    for each in fresh[:2]:
        working.claim(each, by=care, at=at)
    other = fresh.filter(claimed_by=None).last()
    if other is not None:
        working.hand_over(
            other, "communications", "Er staat een foto van onze winkel bij: graag jullie toon.", by=care, at=at
        )
    _done(home, at)


LATE: Final = 3
"""How many mentions are left lying, so that the board shows what late looks like."""


def _done(home: Person, at: datetime) -> None:
    """Close what is old and not a storm's: thanks were read, and the rest was answered."""
    old = Mention.objects.filter(same_as=None, closed_at=None, claimed_by=None, arrived_at__lt=at - timedelta(hours=30))
    praise = Mention.objects.filter(same_as=None, closed_at=None, situation="fan_praise")
    lying = [each for each in old.exclude(situation="fan_praise").order_by("arrived_at") if may(home, each)]
    for each in praise.filter(arrived_at__lt=at - timedelta(hours=8)):
        working.close(each, "left", by=home, at=each.arrived_at + timedelta(hours=2))
    for each in lying[:-LATE]:
        when = each.arrived_at + timedelta(minutes=50)
        working.claim(each, by=home, at=when)
        working.answered(each, by=home, text="Bedankt, we zoeken het uit.", language="nl", at=when)
        working.close(each, "answered", by=home, at=when + timedelta(hours=2))


def may(person: Person, mention: Mention) -> bool:
    """Tell whether somebody works on a mention."""
    return person.has_perm("mentions.work", mention)
