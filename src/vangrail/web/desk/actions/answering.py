"""Answering a mention: as a draft that somebody approves, or with an approved reply that was posted by hand."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.accounts.models import Account
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.audit.actions import record
from vangrail.web.desk.models import Reply
from vangrail.web.desk.queries.answers import why_not_at_once
from vangrail.web.drafts.actions import add_text, make
from vangrail.web.drafts.models import Draft
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.models import Answer, Mention
from vangrail.web.mentions.names import situation_name
from vangrail.web.outlets.links import fits
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

LONGEST_ADDRESS = 500
"""Characters of the address of a post that a draft can answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is answered: the text, its language, from which account, and the approved reply that it is (empty for own words).

    `told` is the sentence for whoever handed the mention over.
    """

    text: str
    language: str
    account: Account
    reply: str = ""
    told: str = ""


@transaction.atomic
def prepare(mention: Mention, words: Words, *, by: Person, at: datetime | None = None) -> Reply:
    """Prepare an answer as a draft and ask for its approval. While one runs already, that one is returned.

    Raises:
        PermissionDenied: the mention is another desk's, or the account's charter does not name them.
        ValidationError: somebody else has the mention, or it is closed.
        RefusedError: nobody can be asked for approval.
    """
    at = at or timezone.now()
    locked = working.claim(mention, by=by, at=at)
    if running := Reply.objects.filter(mention=locked, ended_at=None).select_related("draft").first():
        return running
    address = locked.address if len(locked.address) <= LONGEST_ADDRESS else ""
    title = _("Answer: %(about)s (%(number)s)") % {"about": situation_name(locked.situation), "number": locked.pk}
    draft = make({"title": title[:160], "topic": locked.topic, "in_reply_to": address}, by=by, at=at)
    add_text(draft, words.account, words.language, words.text, by=by)
    made = Reply.objects.create(
        mention=locked, draft=draft, reply=words.reply, language=words.language, told=words.told, by=by, at=at
    )
    record("desk.answer_prepared", by=by, about=locked, said={"draft": draft.pk, "reply": words.reply}, at=at)
    submit(draft, by=by, at=at)
    return made


@transaction.atomic
def posted(mention: Mention, words: Words, address: str, *, by: Person, at: datetime | None = None) -> Answer:
    """Write down that an approved reply was posted by hand and where, and close the mention. It may go out without another yes.

    Raises:
        PermissionDenied: the mention is another desk's, or somebody else has to read these words first.
        ValidationError: somebody else has the mention, it is closed, or the link is none of this platform.
    """
    at = at or timezone.now()
    if why_not_at_once(mention, words.text, words.language, words.account, words.reply, by=by, at=at):
        raise PermissionDenied
    if complaint := fits(words.account, address):
        raise ValidationError({"address": complaint})
    locked = working.claim(mention, by=by, at=at)
    return _answer(locked, words, address, by=by, at=at)


def out(draft: Draft, address: str, *, at: datetime) -> None:
    """Close the mention that a draft answers, now that it is out; whoever handed it over hears how it ended.

    What somebody may no longer close stays open: a person of that desk sees on the board that it was answered.
    """
    running = Reply.objects.filter(draft=draft, ended_at=None).select_related("mention", "by").first()
    if running is None or running.by is None:
        return
    Reply.objects.filter(pk=running.pk).update(ended_at=at)
    if running.mention.closed_at is not None or not running.by.has_perm("mentions.work", running.mention):
        return
    text = draft.variants.filter(language=running.language).values_list("text", flat=True).first() or ""
    account = draft.variants.select_related("account")[0].account
    words = Words(text=text, language=running.language, account=account, reply=running.reply, told=running.told)
    _answer(running.mention, words, address, by=running.by, at=at)


@transaction.atomic
def abandon(running: Reply, *, by: Person, at: datetime | None = None) -> None:
    """Say that a prepared answer is not going to be: the mention can be answered in another way.

    Raises:
        PermissionDenied: the mention is another desk's.
    """
    require(by, "mentions.work", running.mention)
    if Reply.objects.filter(pk=running.pk, ended_at=None).update(ended_at=at or timezone.now()):
        record("desk.answer_abandoned", by=by, about=running.mention, said={"draft": running.draft_id}, at=at)


def _answer(mention: Mention, words: Words, address: str, *, by: Person, at: datetime) -> Answer:
    """Write down the answer and close the mention."""
    made = working.answered(
        mention, by=by, reply=words.reply, text=words.text, language=words.language, address=address, at=at
    )
    working.close(mention, "answered", by=by, told=words.told, at=at)
    return made
