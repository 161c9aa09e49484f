"""Approved posts as one file, for a tool that posts them: a table, the same as JSON, and the pictures with their words."""

import csv
import io
import json
import zipfile
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Exists, OuterRef

from vangrail.web.drafts.models import Draft, PictureFile, Variant
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


Text = tuple[int, int, str]
"""One text: the numbers of its draft and its account, and its language."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A text that is not in a file although it was asked for, and what holds it, in sentences."""

    draft: Draft
    account: str
    language: str
    why: tuple[str, ...]

    @property
    def line(self) -> str:
        """It in one line."""
        return f"{self.draft} → {self.account}, {self.language}: {' '.join(self.why)}"


def approved_drafts(person: Person) -> list[Draft]:
    """Return the drafts that somebody may let go, whose approval holds, and of which a text is neither out nor on its way."""
    on_its_way = Delivery.objects.filter(
        draft=OuterRef("draft"), account=OuterRef("account"), language=OuterRef("language"), cancelled_at=None
    )
    free = Variant.objects.filter(~Exists(on_its_way), account__closed_at=None)
    found = visible_to(person).filter(withdrawn=None, pk__in=free.values("draft"))
    newest = found.prefetch_related("variants__account", "pictures").order_by("-pk")[: MOST * 5]
    return [draft for draft in newest if seal_of(draft) and person.has_perm("outlets.send", draft)][:MOST]


def rows(drafts: Iterable[Draft], only: Container[Text] | None = None) -> Iterator[dict[str, Any]]:
    """Yield a row for each text, or of `only` these, with the names of its pictures and what is in them, in its language."""
    for draft in drafts:
        seal, said = seal_of(draft), content(draft)
        if seal is None:
            continue
        names = {each.pk: each.name for each in (variant.account for variant in draft.variants.all())}
        links = _links(draft)
        for each in said["variants"]:
            if only is not None and (draft.pk, each["account"], each["language"]) not in only:
                continue
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
                "link": links.get((each["account"], each["language"])) or "",
            }


def _links(draft: Draft) -> dict[tuple[int, str], str | None]:
    """Return where the texts of a draft came to stand, by account and language."""
    found = Delivery.objects.filter(draft=draft, cancelled_at=None)
    return {
        (account, language): link for account, language, link in found.values_list("account", "language", "sent__link")
    }


def name_of(picture: dict[str, Any]) -> str:
    """Return the name of a picture in the file: the same picture has the same."""
    return f"pictures/{picture['digest'][:16]}.{_ENDINGS.get(picture['media_type'], 'bin')}"


def alt_of(picture: dict[str, Any], language: str) -> str:
    """Return what is in a picture, in a language or else in any."""
    said: dict[str, str] = picture["alt"]
    return said.get(language) or next(iter(said.values()), "")


def zipped(drafts: Iterable[Draft], only: Container[Text] | None = None, left_out: Sequence[LeftOut] = ()) -> bytes:
    """Return the file: posts.csv, posts.json and pictures/, and left-out.txt where something that was asked for is not in it."""
    drafts = list(drafts)
    found = list(rows(drafts, only))
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
        whole = {"version": 1, "posts": found, "left_out": [_as_row(each) for each in left_out]}
        file.writestr("posts.json", json.dumps(whole, ensure_ascii=False, indent=1))
        if left_out:
            file.writestr("left-out.txt", "".join(f"{each.line}\n" for each in left_out))
        file.writestr("posts.csv", table(found))
        wanted = {row["draft"] for row in found}
        known: set[str] = set()
        for picture in PictureFile.objects.filter(picture__draft__in=wanted).select_related("picture"):
            about = {"digest": picture.picture.digest, "media_type": picture.picture.media_type}
            if (name := name_of(about)) not in known:
                known.add(name)
                file.writestr(name, bytes(picture.data))
    return kept.getvalue()


def _as_row(one: LeftOut) -> dict[str, Any]:
    return {
        "draft": one.draft.pk,
        "title": one.draft.title,
        "account": one.account,
        "language": one.language,
        "why": list(one.why),
    }


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
