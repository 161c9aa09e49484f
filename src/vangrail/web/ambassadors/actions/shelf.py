"""Putting something on the shelf, changing it, and taking it off."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from vangrail.check.images.cleaned import cleaned
from vangrail.check.images.opening import opened
from vangrail.web.ambassadors.models import Item, Picture, PictureFile
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

LONGEST: Final = 2048
"""Pixels of the longer side that are kept."""

FIELDS: Final = ("topic", "title", "text", "url", "until")
RIGHTS: Final = ("alt", "licence", "source", "credit", "people_agreed", "rights_until")


@transaction.atomic
def put(kind: str, values: Mapping[str, Any], *, by: Person) -> Item:
    """Put something on the shelf that is no picture.

    Raises:
        PermissionDenied: they do not fill the shelf.
    """
    require(by, "ambassadors.shelf")
    made = Item.objects.create(kind=kind, added_by=by, **{name: values[name] for name in FIELDS if name in values})
    record("ambassadors.put", by=by, about=made, said={"title": str(made), "kind": kind})
    return made


def put_picture(values: Mapping[str, Any], data: bytes, *, by: Person) -> Item:
    """Put a picture on the shelf: what is kept is made anew from its pixels, without place, day or device.

    Raises:
        PermissionDenied: they do not fill the shelf.
        PictureError: it cannot be opened.
    """
    require(by, "ambassadors.shelf")
    copy = cleaned(opened(data), longest=LONGEST)  # outside of the transaction: it takes a moment
    kept = opened(copy.data).image
    with transaction.atomic():
        made = put("picture", values, by=by)
        picture = Picture.objects.create(
            item=made, media_type=copy.media_type, width=kept.width, height=kept.height,
            digest=hashlib.sha256(copy.data).hexdigest(), **{name: values.get(name) for name in RIGHTS if name in values},
        )  # fmt: skip
        PictureFile.objects.create(picture=picture, data=copy.data)
    return made


@transaction.atomic
def change(item: Item, values: Mapping[str, Any], *, by: Person) -> Item:
    """Change what is said about something on the shelf, and how long it stays.

    Raises:
        PermissionDenied: they do not fill the shelf.
    """
    require(by, "ambassadors.shelf")
    for name in FIELDS:
        setattr(item, name, values.get(name, getattr(item, name)))
    item.save(update_fields=FIELDS)
    picture = getattr(item, "picture", None)
    if picture is not None:
        for name in RIGHTS:
            setattr(picture, name, values.get(name, getattr(picture, name)))
        picture.save(update_fields=RIGHTS)
    record("ambassadors.changed", by=by, about=item, said={"title": str(item)})
    return item


@transaction.atomic
def take_off(item: Item, *, by: Person, at: datetime | None = None) -> None:
    """Take something off the shelf. A second time changes nothing.

    Raises:
        PermissionDenied: they do not fill the shelf.
    """
    require(by, "ambassadors.shelf")
    if item.ended_at is None:
        item.ended_by, item.ended_at = by, at or timezone.now()
        item.save(update_fields=("ended_by", "ended_at"))
        record("ambassadors.taken_off", by=by, about=item, said={"title": str(item)}, at=at)
