"""People who agreed to what goes out about them: written down, taken back, and taken out once nothing of them is in it any more."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.drafts.actions.drafts import hold
from vangrail.web.drafts.models import Consent, Draft, Picture, digest_of_text
from vangrail.web.drafts.queries.sealed import wording
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


class StillSaid(Exception):  # noqa: N818 -- a state, not a fault
    """The draft says what it said when somebody's agreement ended."""


@transaction.atomic
def add_consent(of: Picture | Draft, values: Mapping[str, Any], *, by: Person) -> Consent:
    """Write down that somebody in a picture agreed to it, or that somebody whom the words of a draft quote or describe did.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        Locked: the draft can no longer be changed.
    """
    if isinstance(of, Picture):
        held = hold(of.draft, by)
        made = Consent.objects.create(picture=of, by=by, **values)
        record("drafts.consent_added", by=by, about=held, said={"title": held.title, "picture": of.pk})
        return made
    held = hold(of, by)
    made = Consent.objects.create(draft=held, words=_words(held), by=by, **values)
    record("drafts.person_agreed", by=by, about=held, said={"title": held.title})
    return made


@transaction.atomic
def take_back_consent(consent: Consent, *, by: Person, at: datetime | None = None) -> Consent:
    """Write down that somebody no longer agrees. That can be said of a draft in any state.

    Raises:
        PermissionDenied: they may not change the draft.
    """
    draft = consent.post
    require(by, "drafts.change", draft)
    if consent.taken_back_at is None:
        consent.taken_back_at = at or timezone.now()
        consent.words = "" if consent.picture_id else _words(draft)
        consent.save(update_fields=("taken_back_at", "words"))
        if consent.picture_id:
            said = {"title": draft.title, "picture": consent.picture_id}
            record("drafts.consent_taken_back", by=by, about=draft, said=said)
        else:
            record("drafts.person_no_longer_agrees", by=by, about=draft, said={"title": draft.title})
    return consent


@transaction.atomic
def remove_consent(consent: Consent, *, by: Person) -> None:
    """Take somebody out of the people whom the words of a draft quote or describe: nothing of them is in it any more.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        Locked: the draft can no longer be changed.
        StillSaid: they do not agree any more, and the words are the same.
        ValueError: it is about a picture, with which it goes.
    """
    if consent.picture_id:
        message = "It goes with its picture"
        raise ValueError(message)
    held = hold(consent.post, by)
    # Otherwise whoever said no would be silenced with one press, and what was held for them would go out.
    if not consent.holds(timezone.localdate()) and consent.words == _words(held):
        raise StillSaid
    consent.delete()
    record("drafts.person_taken_out", by=by, about=held, said={"title": held.title})


def _words(draft: Draft) -> str:
    """Return a digest of what a draft says, also in its pictures."""
    return digest_of_text(wording(draft.variants.all(), draft.pictures.all()))
