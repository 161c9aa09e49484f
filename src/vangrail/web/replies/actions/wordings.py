"""Proposing a reply or other words for it, saying yes or no, and taking it out of use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.source.replies import load_catalogue
from vangrail.source.reply_forms import slots_of, stray_brace
from vangrail.web.accounts.models import Account
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.replies.models import Approval, OwnReply, Refusal, Retirement, Variant, Wording
from vangrail.web.replies.queries.own import digest, waiting


@dataclass(frozen=True, slots=True)
class Said:
    """A reply in one language. `same` says that it means the same as the leading text as that stands now."""

    title: str
    text: str
    not_when: str
    same: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What somebody proposes: everything of a wording, by language."""

    name: str
    situation: str
    where: str
    tone: str
    desk: str
    leads: str
    expires: date
    texts: Mapping[str, Said]
    team: str = ""
    fact: str = ""
    accounts: Iterable[Account] = field(default=())


@transaction.atomic
def propose(words: Words, *, by: Person) -> Wording:
    """Propose a reply, or other words for one that exists. Nobody uses it before somebody else says yes.

    Raises:
        PermissionDenied: they do not write replies.
        ValidationError: the situation is not known, the leading text is missing, or braces do not hold a known placeholder.
    """
    require(by, "replies.write")
    _look(words)
    own, _new = OwnReply.objects.get_or_create(name=words.name, defaults={"situation": words.situation, "made_by": by})
    own = OwnReply.objects.select_for_update().get(pk=own.pk)
    last = own.wordings.aggregate(last=Max("number"))["last"] or 0
    before = own.wordings.filter(number=last).prefetch_related("variants").first()
    made = Wording.objects.create(
        reply=own, number=last + 1, where=words.where, tone=words.tone, desk=words.desk, team=words.team,
        leads=words.leads, fact=words.fact, expires=words.expires, by=by,
    )  # fmt: skip
    made.accounts.set(words.accounts)
    _keep_texts(made, words, before)
    record("replies.proposed", by=by, about=own.name, said={"number": made.number, "situation": own.situation})
    return made


def _look(words: Words) -> None:
    known = load_catalogue()
    shipped = known.situation_of(words.name)
    if words.situation not in known.situations or shipped not in {None, words.situation}:
        raise ValidationError(_("Situation: choose the one that this reply belongs to."))
    if words.leads not in words.texts:
        raise ValidationError(_("The leading language needs a text."))
    if words.expires <= timezone.localdate():
        raise ValidationError(_("Last day: choose a day after today. No reply stays good for ever."))
    lead = slots_of(words.texts[words.leads].text)
    for language, said in words.texts.items():
        if wrong := wrong_braces(said.text, words.where):
            message = f"{language}: {wrong}"
            raise ValidationError(message)
        if slots_of(said.text) != lead:
            raise ValidationError(
                _("%(language)s: use the same placeholders as the leading text.") % {"language": language}
            )


def wrong_braces(text: str, where: str) -> str:
    """Return what is wrong with the placeholders of a text, in a sentence, or nothing."""
    known = load_catalogue().placeholders
    if stray_brace(text):
        return _("There is a brace without a placeholder. Write for example {first_name}.")
    for name in sorted(slots_of(text)):
        if name not in known:
            return _("There is no placeholder {%(name)s}. You can use: %(known)s.") % {
                "name": name,
                "known": ", ".join(f"{{{each}}}" for each in known),
            }
        if known[name].private and where == "public":
            return _("{%(name)s} may stand in a private reply only.") % {"name": name}
    return ""


def _keep_texts(made: Wording, words: Words, before: Wording | None) -> None:
    """Keep each text; one that nobody looked at again keeps the leading text that it was made from."""
    old = {each.language: each for each in before.variants.all()} if before else {}
    lead = digest(words.texts[words.leads].text)
    for language, said in words.texts.items():
        based = "" if language == words.leads else lead
        if based and not said.same:
            earlier = old.get(language)
            based = (earlier.based_on or lead) if earlier else digest("")
        Variant.objects.create(
            wording=made, language=language, title=said.title, text=said.text, not_when=said.not_when, based_on=based
        )


@transaction.atomic
def approve(wording: Wording, *, by: Person) -> Approval:
    """Say yes to a wording. A second yes changes nothing.

    Raises:
        PermissionDenied: it is their own, they do not say yes to replies, or it does not wait.
    """
    require(by, "replies.approve", wording)
    given = Approval.objects.filter(wording=wording).first()
    if given:
        return given
    _still_waits(wording)
    made = Approval.objects.create(wording=wording, by=by)
    record("replies.approved", by=by, about=wording.reply.name, said={"number": wording.number})
    return made


@transaction.atomic
def refuse(wording: Wording, why: str, *, by: Person) -> Refusal:
    """Say what should be different about a wording.

    Raises:
        PermissionDenied: it is their own, they do not say yes to replies, or it does not wait.
    """
    require(by, "replies.approve", wording)
    _still_waits(wording)
    made = Refusal.objects.create(wording=wording, why=why, by=by)
    record("replies.refused", by=by, about=wording.reply.name, said={"number": wording.number, "why": why})
    return made


def _still_waits(wording: Wording) -> None:
    OwnReply.objects.select_for_update().get(pk=wording.reply_id)
    if not waiting().filter(pk=wording.pk).exists():
        raise PermissionDenied


@transaction.atomic
def retire(name: str, why: str, *, by: Person) -> Retirement:
    """Take a reply out of use, one of the company or one of the library. Twice is once.

    Raises:
        PermissionDenied: they do not look after replies.
        ValidationError: there is none of that id.
    """
    require(by, "replies.write")
    if not (OwnReply.objects.filter(name=name).exists() or load_catalogue().situation_of(name)):
        raise ValidationError(_("There is no reply of this id."))
    given = Retirement.objects.filter(name=name, back_at=None).first()
    if given:
        return given
    made = Retirement.objects.create(name=name, why=why, by=by)
    record("replies.retired", by=by, about=name, said={"why": why})
    return made


@transaction.atomic
def bring_back(retirement: Retirement, *, by: Person) -> None:
    """Use a reply again. Its words need no new yes: they did not change.

    Raises:
        PermissionDenied: they do not say yes to replies.
    """
    require(by, "replies.approve")
    if Retirement.objects.filter(pk=retirement.pk, back_at=None).update(back_by=by, back_at=timezone.now()):
        record("replies.brought_back", by=by, about=retirement.name)
