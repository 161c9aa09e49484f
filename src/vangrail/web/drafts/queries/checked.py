"""What the check says about the texts of a draft: by the policy that holds now, at the moment when they are to go out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from django.utils import timezone
from django.utils.translation import get_language

from vangrail.check.images.look import Seen
from vangrail.check.images.question import SUBJECTS
from vangrail.check.verdict import highest
from vangrail.policy.rule import Level
from vangrail.web.accounts.models import Account
from vangrail.web.checks.answering import Answer, Asked, answer
from vangrail.web.drafts.models import CONVERSATIONS, Draft, Picture, Variant
from vangrail.web.drafts.queries.consents import is_settled
from vangrail.web.policies import queries as policies

if TYPE_CHECKING:
    from vangrail.check.images.layout import Layout


@dataclass(frozen=True, slots=True)
class Found:
    """A text of a draft with what the check says about it and the pictures that go with it."""

    variant: Variant
    answer: Answer


def findings(draft: Draft, at: datetime | None = None, language: str | None = None) -> list[Found]:
    """Check every text of a draft, in the order in which they were made. `at` is now, `language` the one to answer in.

    Raises:
        NotYet: there is no policy to answer with yet.
    """
    pictures = list(draft.pictures.all())
    texts = list(draft.variants.all())
    return [
        Found(one, check(draft, one.account, one.language, one.text, pictures, at=at, answer_in=language))
        for one in texts
    ]


def level(found: Iterable[Found]) -> Level:
    """Return the highest level of what was found."""
    return highest([each.answer.level for each in found])


def check(
    draft: Draft,
    account: Account,
    language: str,
    text: str,
    pictures: Iterable[Picture] = (),
    *,
    at: datetime | None = None,
    answer_in: str | None = None,
) -> Answer:
    """Check a text for an account, with what can be read in its pictures and the words beside them in its language.

    Nothing is written, nothing is counted, and the text is kept nowhere.

    Raises:
        NotYet: there is no policy to answer with yet.
        DraftError: the text is too long.
    """
    looked = list(pictures)
    now = at or timezone.now()
    moment = max(draft.target_at or now, now)
    asked = Asked(
        text=text,
        account="corporate",
        platform=None if account.platform == "other" else account.platform,
        language=language,
        country=account.country or None,
        answer_in=answer_in or get_language(),
        seen=tuple(_seen(one, timezone.localdate(moment)) for one in looked),
        described=tuple(words for one in looked if (words := one.alt_in(language).strip())),
        subjects=tuple(dict.fromkeys(subject for one in looked for subject in one.subjects)),
    )
    return answer(asked, at, moment=policies.moment(moment))


def _seen(picture: Picture, day: date) -> Seen:
    """Return what was seen in a picture. Who wrote in it is no question any more once each of them agreed."""
    looks = None if picture.layout in CONVERSATIONS and is_settled(picture, day) else picture.layout
    return Seen(text=picture.read, layout=cast("Layout", looks) if looks in SUBJECTS else None, read=picture.was_read)
