"""The drafts of the invented company: fifteen in three languages, with facts, a picture, and everything that can still be open."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import tomli
from django.utils import timezone
from PIL import Image, ImageDraw

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import postable
from vangrail.web.drafts import actions
from vangrail.web.drafts.models import Draft, Fact, Variant
from vangrail.web.people.models import Person

_STORY: Final = Path(__file__).with_name("demo.toml")


def fill(at: datetime | None = None) -> None:
    """Approve the facts and prepare the drafts, once; without a social team nothing happens."""
    at = at or timezone.now()
    samir = Person.objects.filter(roles__name="approver", roles__taken_at=None).first()
    if samir is None or Draft.objects.exists() or not Account.objects.exists():
        return
    story = tomli.loads(_STORY.read_text("utf-8"))
    facts = _facts(story["fact"], samir, at)
    accounts = {(one.platform, one.name): one for one in postable(samir)}
    made = {row["title"]: _draft(row, accounts, samir, at) for row in story["draft"]}
    actions.claim(made["Winterbeurt in november"], facts[0], by=samir)
    actions.claim(made["Zonnepanelen in Gent"], facts[3], by=samir)
    winter = made["Winterbeurt in november"]
    actions.change(winter, {"note": "De link werkt vanaf maandag.", "sources": "Werkplaatsboek 2025"}, by=samir)
    dutch = Variant.objects.get(draft=made["Nieuwe collega in de werkplaats"], language="nl")
    actions.write(dutch, dutch.text.replace("nummer vier", "de volgende"), by=samir)
    agreed = {
        "kind": "colleague",
        "name": "Wout Maes",
        "agreed_on": timezone.localdate(at),
        "kept": "Map HR, berichten",
    }
    actions.add_consent(made["Nieuwe collega in de werkplaats"], agreed, by=samir)
    _picture(made["Stadsfiets in de lente"], samir, at)
    actions.withdraw(made["Oude actie"], "De actie is voorbij.", by=samir)


def _facts(rows: list[dict[str, Any]], by: Person, at: datetime) -> list[Fact]:
    """Approve the facts, some of them nearly over and one that is."""
    today, before, found = timezone.localdate(at), at - timedelta(days=90), []
    for row in rows:
        values = {**row, "expires": today + timedelta(days=row["days"])}
        found.append(actions.approve_fact(values, by=by, at=before))
    return found


def _draft(row: dict[str, Any], accounts: Mapping[tuple[str, str], Account], by: Person, at: datetime) -> Draft:
    """Prepare one draft; a text in a second language for the same account follows the first one."""
    target = None
    if "days" in row:
        day = timezone.localtime(at) + timedelta(days=row["days"])
        target = day.replace(hour=10, minute=0, second=0, microsecond=0)
    around = {"title": row["title"], "topic": row["topic"], "target_at": target}
    draft = actions.make(around, by=by, at=at - timedelta(hours=20))
    first: dict[tuple[str, str], Variant] = {}
    for text in row["text"]:
        where = text["platform"], text["account"]
        if account := accounts.get(where):
            made = actions.add_text(draft, account, text["language"], text["text"], by=by, based_on=first.get(where))
            first.setdefault(where, made)
    return draft


def _picture(draft: Draft, by: Person, at: datetime) -> None:
    """Add a picture with its rights and somebody who agreed."""
    picture = actions.add_picture(draft, drawn(), {"nl": "Een fiets onder een wit laken, in een werkplaats"}, by=by)
    today = timezone.localdate(at)
    said = {"licence": "own", "source": "Foto van de werkplaats", "credit": "", "expires": None}
    actions.state_rights(picture, {**said, "people": "some", "count": 1}, by=by)
    agreed = {
        "kind": "colleague",
        "name": "Noor Peeters",
        "agreed_on": today - timedelta(days=10),
        "kept": "Map HR, beelden",
    }
    actions.add_consent(picture, {**agreed, "expires": today + timedelta(days=40)}, by=by)


def drawn() -> bytes:
    """Return a picture of a bicycle under a sheet, as a PNG."""
    image = Image.new("RGB", (640, 400), "#d9d2c3")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 300, 640, 400), fill="#8a7f6d")
    for left in (130, 380):
        pen.ellipse((left, 210, left + 130, 340), outline="#2b2b2b", width=8)
    pen.polygon([(150, 290), (210, 120), (420, 110), (500, 290)], fill="#f6f4ef", outline="#c9c2b2")
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
