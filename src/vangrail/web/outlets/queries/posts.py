"""A post as it goes out: exactly what was sealed, and of a try exactly what was tried."""

from hashlib import sha256
from typing import Any

from vangrail.check.images.smaller import smaller
from vangrail.errors import PictureError
from vangrail.source.posting import posting
from vangrail.web.drafts.models import PictureFile
from vangrail.web.drafts.queries import content
from vangrail.web.outlets.models import Attempt, Delivery
from vangrail.web.outlets.networks.port import Picture, Post, RefusedError
from vangrail.web.outlets.queries.seals import seal_of


def sealed(delivery: Delivery) -> dict[str, Any] | None:
    """Return what a try of this delivery keeps of what was approved: seal, text, pictures with their words, what it answers.

    None where what the draft says now is not approved, or it has no such text any more.
    """
    draft = delivery.draft
    said, seal = content(draft), seal_of(draft)
    if seal is None or content(draft) != said:
        return None
    texts = [
        each["text"]
        for each in said["variants"]
        if each["account"] == delivery.account_id and each["language"] == delivery.language
    ]
    if not texts or delivery.account.closed_at:
        return None
    return {"seal": seal, "text": texts[0], "pictures": said["pictures"], "in_reply_to": said["in_reply_to"] or ""}


def post_of(delivery: Delivery, attempt: Attempt, *, bare: bool = False) -> Post:
    """Return the post of a try; `bare` without its pictures, as it is looked for.

    Raises:
        RefusedError: a picture is not the one that was approved, or it cannot be made small enough.
    """
    pictures = tuple(_picture(delivery, each) for each in attempt.pictures if not bare)
    return Post(
        delivery.key,
        delivery.made_at,
        attempt.text,
        delivery.language,
        pictures,
        attempt.in_reply_to,
        None if attempt.before is None else tuple(attempt.before),
    )


def _picture(delivery: Delivery, said: dict[str, Any]) -> Picture:
    """Return a picture that was approved, small enough for where it goes: at every try the same bytes."""
    rows = PictureFile.objects.filter(picture__draft=delivery.draft_id, picture__digest=said["digest"])
    data = next((bytes(row.data) for row in rows[:1]), b"")
    limits = posting().get(delivery.account.platform)
    if sha256(data).hexdigest() != said["digest"]:
        message = "a picture of this post is not the one that was approved"
        raise RefusedError(message)
    try:
        most, pixels = (limits.picture_bytes, limits.picture_pixels) if limits else (None, None)
        data, media_type = smaller(data, said["media_type"], most, pixels)
    except PictureError as error:
        message = f"a picture of this post is too large there: {error}"
        raise RefusedError(message) from error
    alt = said["alt"].get(delivery.language) or next(iter(said["alt"].values()), "")
    return Picture(data, media_type, alt)
