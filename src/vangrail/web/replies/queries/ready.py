"""Which replies there are to use now: the library's, and the company's own in their place."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from django.utils import timezone

from vangrail.decisions.filling import Slot, fill, names_in
from vangrail.source.replies import load_catalogue
from vangrail.source.reply_forms import Reply
from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person
from vangrail.web.replies.queries.adopted import adopted
from vangrail.web.replies.queries.own import holding, lead_digest, replaced, retired
from vangrail.web.replies.spoken import Voice, voice
from vangrail.web.replies.values import Gap, Ready


def ready(language: str = "", *, account: Account | None = None, person: Person | None = None) -> list[Ready]:
    """Return every reply that may be used today in a language, in the order of situations.

    With an account, only what is for it or for all; with a person, only what is for their team or for all. A reply whose day
    is over, whose text in this language is older than the leading one, or that was retired, is not there.
    """
    spoken = voice(language)
    today = timezone.localdate()
    over, ours = retired(), replaced()
    own = {each.id: each for each in _own(spoken, today)}
    found = [each for each in _shipped(spoken, adopted()) if each.until >= today and each.id not in ours]
    order = list(load_catalogue().situations)
    everything = [each for each in [*own.values(), *found] if each.id not in over]
    inside = [each for each in everything if _is_for(each, account, person)]
    return sorted(inside, key=lambda each: order.index(each.situation) if each.situation in order else len(order))


def reply(
    name: str, language: str = "", *, account: Account | None = None, person: Person | None = None
) -> Ready | None:
    """Return one reply by its id, or None where nobody may use it now in this language."""
    return next((each for each in ready(language, account=account, person=person) if each.id == name), None)


def replies_for(situation: str, language: str = "", *, person: Person | None = None) -> list[Ready]:
    """Return the replies that fit a situation."""
    return [each for each in ready(language, person=person) if each.situation == situation]


def filled(reply: Ready, values: Mapping[str, str]) -> str:
    """Return the words to send.

    Raises:
        UnfilledError: a gap is left, or a value does not fit; `problems` says which.
    """
    return fill(reply.text, reply.slots, values)


def halfway(text: str, gaps: Iterable[Gap], known: Mapping[str, str] | None = None) -> str:
    """Return a text to read, not to send: what is known filled in, and what is asked for in brackets."""
    for gap in gaps:
        text = text.replace(f"{{{gap.name}}}", (known or {}).get(gap.name) or f"[{gap.label}]")
    return text


def gaps_of(text: str, language: str) -> tuple[Gap, ...]:
    """Return what is asked for to fill in a text; the company's name is not. A name that is not known is left out."""
    known = load_catalogue().placeholders
    spoken = voice(language)
    return tuple(
        Gap(
            Slot(name, known[name].kind, known[name].most),
            spoken.say(known[name].label),
            spoken.say(known[name].help),
            known[name].example,
            known[name].card or "",
        )
        for name in names_in(text)
        if name in known and known[name].kind != "given"
    )


@lru_cache(maxsize=24)
def _shipped(spoken: Voice, ours: frozenset[str]) -> tuple[Ready, ...]:
    """Return the library's replies as one company says them in one language; `ours` are those that it said yes to."""
    catalogue = load_catalogue()
    return tuple(
        _of_library(each, situation, spoken, catalogue.situations[situation].desk, approved=each.id in ours)
        for situation, replies in catalogue.replies.items()
        for each in replies
    )


def _of_library(form: Reply, situation: str, spoken: Voice, desk: str, *, approved: bool) -> Ready:
    language = spoken.language
    text = spoken.named(form.text[language])
    return Ready(
        id=form.id,
        situation=situation,
        language=language,
        name=form.name[language],
        text=text,
        not_when=spoken.say(form.not_when),
        where=form.where,
        tone=form.tone,
        desk=form.desk or desk,
        until=form.review,
        gaps=gaps_of(text, language),
        approved=approved,
    )


def _own(spoken: Voice, today: date) -> Iterator[Ready]:
    language = spoken.language
    for wording in holding():
        variant = next((each for each in wording.variants.all() if each.language == language), None)
        if variant is None or wording.expires < today:
            continue
        if variant.based_on and variant.based_on != lead_digest(wording):
            continue
        text = spoken.named(variant.text)
        yield Ready(
            id=wording.reply.name,
            situation=wording.reply.situation,
            language=language,
            name=variant.title,
            text=text,
            not_when=variant.not_when,
            where=wording.where,
            tone=wording.tone,
            desk=wording.desk,
            until=wording.expires,
            gaps=gaps_of(text, language),
            own=True,
            fact=wording.fact,
            team=wording.team,
            accounts=frozenset(account.pk for account in wording.accounts.all()),
        )


def _is_for(each: Ready, account: Account | None, person: Person | None) -> bool:
    """Return whether a reply is for an account and for a person, where they are given."""
    if account is not None:
        if each.accounts and account.pk not in each.accounts:
            return False
        if each.team and not each.accounts and account.team != each.team:
            return False
    if person is None or not each.team or person.has_role("policy_owner", "approver", "admin"):
        return True
    return person.has_role("desk", desk=each.team) or person.posts_for.filter(team=each.team).exists()
