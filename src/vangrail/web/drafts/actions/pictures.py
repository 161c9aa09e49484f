"""Pictures of a draft: taken in without what their file tells, described, cleared for use, and taken out again."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from vangrail.check.images.cleaned import cleaned
from vangrail.check.images.look import look_at
from vangrail.check.images.opening import opened
from vangrail.web.audit.actions import record
from vangrail.web.drafts.actions.drafts import hold, touch
from vangrail.web.drafts.models import CONVERSATIONS, Draft, Picture, PictureFile, Rights
from vangrail.web.people.models import Person

LONGEST: Final = 4096
"""Pixels of the longer side that are kept: no platform shows more."""


def add_picture(
    draft: Draft, data: bytes, alt: Mapping[str, str], *, by: Person, subjects: Iterable[str] = ()
) -> Picture:
    """Take in a picture: what is kept is made anew from its pixels, and the text in it is read where that can be done.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        Locked: the draft can no longer be changed.
        PictureError: it cannot be opened.
    """
    picture = opened(data)  # outside of the transaction: reading one takes a second
    seen, copy = look_at(picture), cleaned(picture, longest=LONGEST)
    told = sorted({trace.kind for trace in seen.traces})
    kept = opened(copy.data).image
    with transaction.atomic():
        held = hold(draft, by)
        made = Picture.objects.create(
            draft=held, alt=_said(alt), media_type=copy.media_type, digest=hashlib.sha256(copy.data).hexdigest(),
            width=kept.width, height=kept.height, size=len(copy.data), told=told, read=seen.text[:20_000],
            was_read=seen.read, layout=seen.layout or "", subjects=sorted(set(subjects)), added_by=by,
        )  # fmt: skip
        PictureFile.objects.create(picture=made, data=copy.data)
        touch(held, by)
        record("drafts.picture_added", by=by, about=held, said={"title": held.title, "picture": made.pk, "told": told})
    return made


@transaction.atomic
def describe(picture: Picture, alt: Mapping[str, str], subjects: Iterable[str] = (), *, by: Person) -> Picture:
    """Say in words what is in a picture, by language, and who or what can be seen.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        Locked: the draft can no longer be changed.
    """
    held = hold(picture.draft, by)
    picture.alt, picture.subjects = _said(alt), sorted(set(subjects))
    picture.save(update_fields=("alt", "subjects"))
    touch(held, by)
    record("drafts.picture_described", by=by, about=held, said={"title": held.title, "picture": picture.pk})
    return picture


@transaction.atomic
def state_rights(picture: Picture, values: Mapping[str, Any], *, by: Person) -> Rights:
    """Say why a picture may be used, until when and how many people are in it, in the place of what was said before.

    `values["mistaken"]` says that what looks like a conversation is none.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        Locked: the draft can no longer be changed.
    """
    held = hold(picture.draft, by)
    given = {name: values.get(name) for name in ("licence", "source", "credit", "expires", "people", "count")}
    if values.get("mistaken") and picture.layout in CONVERSATIONS:
        picture.layout = ""
        picture.save(update_fields=("layout",))
    made, _ = Rights.objects.update_or_create(picture=picture, defaults={**given, "by": by, "at": timezone.now()})
    record("drafts.rights_stated", by=by, about=held, said={"title": held.title, "picture": picture.pk})
    return made


@transaction.atomic
def remove_picture(picture: Picture, *, by: Person) -> None:
    """Take a picture out of a draft, with everything that was said about it.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        Locked: the draft can no longer be changed.
    """
    held = hold(picture.draft, by)
    number = picture.pk
    picture.delete()
    touch(held, by)
    record("drafts.picture_removed", by=by, about=held, said={"title": held.title, "picture": number})


def _said(alt: Mapping[str, str]) -> dict[str, str]:
    """Return the words by language, without those that say nothing."""
    return {language: words.strip() for language, words in sorted(alt.items()) if words.strip()}
