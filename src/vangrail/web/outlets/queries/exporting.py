"""Approved posts as one file, for a tool that posts them: a table, the same as JSON, and the pictures with their words."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any, Final

from vangrail.web.drafts.models import Draft, PictureFile
from vangrail.web.drafts.queries import content, visible_to
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.queries.seals import seal_of
from vangrail.web.people.models import Person

MOST: Final = 200
"""Drafts in one file at most."""

COLUMNS: Final = (
    "draft",
    "title",
    "account",
    "platform",
    "language",
    "time",
    "text",
    "in_reply_to",
    "pictures",
    "alt",
    "seal",
    "link",
)
_ENDINGS: Final = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def approved_drafts(person: Person) -> list[Draft]:
    """Return the drafts that somebody may read and whose approval holds, the next first."""
    found = visible_to(person).filter(withdrawn=None).prefetch_related("variants__account", "pictures")
    newest = found.order_by("-pk")[: MOST * 5]
    return [draft for draft in newest if seal_of(draft)][:MOST]


def rows(drafts: Iterable[Draft]) -> Iterator[dict[str, Any]]:
    """Yield a row for each text, with the names of its pictures in the file and what is in them, in the text's language."""
    for draft in drafts:
        seal, said = seal_of(draft), content(draft)
        if seal is None:
            continue
        names = {each.pk: each.name for each in (variant.account for variant in draft.variants.all())}
        links = dict(Delivery.objects.filter(draft=draft).values_list("account", "sent__link"))
        for each in said["variants"]:
            yield {
                "draft": draft.pk,
                "title": draft.title,
                "account": names[each["account"]],
                "platform": each["platform"],
                "language": each["language"],
                "time": said["target_at"] or "",
                "text": each["text"],
                "in_reply_to": said["in_reply_to"],
                "pictures": [name_of(picture) for picture in said["pictures"]],
                "alt": [alt_of(picture, each["language"]) for picture in said["pictures"]],
                "seal": seal,
                "link": links.get(each["account"]) or "",
            }


def name_of(picture: dict[str, Any]) -> str:
    """Return the name of a picture in the file: the same picture has the same."""
    return f"pictures/{picture['digest'][:16]}.{_ENDINGS.get(picture['media_type'], 'bin')}"


def alt_of(picture: dict[str, Any], language: str) -> str:
    """Return what is in a picture, in a language or else in any."""
    said: dict[str, str] = picture["alt"]
    return said.get(language) or next(iter(said.values()), "")


def zipped(drafts: Iterable[Draft]) -> bytes:
    """Return the file: posts.csv, posts.json and pictures/."""
    drafts = list(drafts)
    found = list(rows(drafts))
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("posts.json", json.dumps({"version": 1, "posts": found}, ensure_ascii=False, indent=1))
        file.writestr("posts.csv", table(found))
        wanted = {row["draft"] for row in found}
        known: set[str] = set()
        for picture in PictureFile.objects.filter(picture__draft__in=wanted).select_related("picture"):
            about = {"digest": picture.picture.digest, "media_type": picture.picture.media_type}
            if (name := name_of(about)) not in known:
                known.add(name)
                file.writestr(name, bytes(picture.data))
    return kept.getvalue()


def table(found: Iterable[dict[str, Any]]) -> str:
    """Return the rows as CSV. What a spreadsheet would take for a formula begins with an apostrophe."""
    kept = io.StringIO()
    writer = csv.writer(kept)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(row[name]) for name in COLUMNS] for row in found)
    return "\ufeff" + kept.getvalue()


def _cell(value: Any) -> str:
    text = " | ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
