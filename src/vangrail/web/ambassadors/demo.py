"""The shelf of the invented company, what two teams do together, a cap, and eleven who like to talk about their work."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Final

from django.utils import timezone
from PIL import Image, ImageDraw

from vangrail.web.ambassadors.actions import choosing, goals, shelf
from vangrail.web.ambassadors.models import Ambassador, Item
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Group, Person

MANY: Final = 11
"""Ambassadors, besides the employee whom one can sign in as: she has still to choose."""

NEWS: Final = "https://fietshuis-pedaal.example/nieuws/zonnepanelen"


def fill(today: date | None = None) -> None:
    """Fill the shelf; where something lies there, or nobody may, nothing happens."""
    by = Person.objects.here().filter(email=CAST[3].email).first()
    if by is None or not by.has_perm("ambassadors.shelf") or Item.objects.exists():
        return
    today = today or timezone.localdate()
    _shelf(by, today)
    owner = Person.objects.here().filter(email=CAST[1].email).first()
    if owner is not None and owner.has_perm("ambassadors.cap"):
        goals.set_cap({"amount": Decimal("15.00"), "currency": "EUR", "period": "quarter"}, by=owner)
        _goals(by, today)
    chosen = [("craft", "team"), ("news",), (), ("record_day", "thanks", "job")]
    staff = Person.objects.here().filter(kind="staff", roles=None).exclude(email=CAST[0].email)
    if not Ambassador.objects.exists():
        for number, person in enumerate(staff.order_by("pk")[:MANY]):
            choosing.opt_in(chosen[number % len(chosen)], by=person)


def _shelf(by: Person, today: date) -> None:
    rights = {"licence": "own", "source": "Foto van de werkplaats", "credit": "", "people_agreed": True}
    shelf.put_picture(
        {
            "topic": "craft",
            "title": {"nl": "De werkbank om acht uur", "en": "The workbench at eight"},
            "text": {
                "nl": "Zo ziet de bank eruit voor de eerste fiets binnenkomt. Wat ligt er bij jou altijd klaar?",
                "en": "This is the bench before the first bike comes in. What do you always have ready?",
            },
            "alt": {
                "nl": "Een werkbank met drie sleutels op een rij en een fietswiel aan de muur",
                "en": "A workbench with three spanners in a row and a bicycle wheel on the wall",
            },
            "until": today + timedelta(days=120),
            "rights_until": today + timedelta(days=300),
            **rights,
        },
        drawn(),
        by=by,
    )
    prompt = {"nl": "Wat vraagt een klant altijd?", "en": "What do customers always ask?"}
    about = {
        "nl": "Eén vraag die je elke week hoort, en wat je dan zegt. Zonder de klant te noemen.",
        "en": "One question that you hear every week, and what you say then. Without naming the customer.",
    }
    shelf.put(
        "prompt", {"topic": "thanks", "title": prompt, "text": about, "until": today + timedelta(days=200)}, by=by
    )
    news = {"nl": "Zonnepanelen op het dak in Gent", "en": "Solar panels on the roof in Ghent"}
    told = {
        "nl": "Ze liggen er sinds vorige week, en het staat op onze site. Zag jij ze komen?",
        "en": "They have been there since last week, and it stands on our site. Did you see them arrive?",
    }
    values = {"topic": "news", "title": news, "text": told, "url": NEWS, "until": today + timedelta(days=6)}
    shelf.put("news", values, by=by)


def _goals(by: Person, today: date) -> None:
    noor = Person.objects.here().filter(email=CAST[0].email).first()
    theirs = list(noor.groups.order_by("name")) if noor else []
    others = [group for group in Group.objects.order_by("name") if group not in theirs]
    for number, group in enumerate([*theirs, *others][:2]):
        values = {
            "what": "Een album van de opendeurdag maken, met van elke winkel één foto",
            "until": today + timedelta(days=40),
        }
        people = Person.objects.here().filter(groups=group).count()
        if number == 0 and people >= goals.TEAM:
            values |= {"treat": "Taart op vrijdag", "value": Decimal("6.00")}
        goals.set_goal(group, values, by=by)


def drawn() -> bytes:
    """Return a drawing of a workbench as PNG."""
    image = Image.new("RGB", (960, 600), "#e9e2d5")
    draw = ImageDraw.Draw(image)
    draw.ellipse((560, 60, 860, 360), outline="#33404a", width=14)
    for corner in ((710, 60, 710, 360), (560, 210, 860, 210), (604, 104, 816, 316), (604, 316, 816, 104)):
        draw.line(corner, fill="#8a949c", width=4)
    draw.rectangle((0, 440, 960, 600), fill="#8a5a33")
    for left in (90, 220, 350):
        draw.rounded_rectangle((left, 170, left + 34, 420), 16, fill="#54606b")
        draw.ellipse((left - 18, 130, left + 52, 200), fill="#54606b")
        draw.ellipse((left + 2, 118, left + 32, 160), fill="#e9e2d5")
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
