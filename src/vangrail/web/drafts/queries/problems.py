"""What is still open about a draft: what does not fit, what nobody said, what no longer holds, what comes in between."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from vangrail.policy.model import Policy
from vangrail.source.markets import holds_in
from vangrail.web.drafts.fitting import fit
from vangrail.web.drafts.models import Draft, Picture, Variant
from vangrail.web.drafts.queries.consents import missing, needed
from vangrail.web.drafts.queries.sealed import wording
from vangrail.web.policies.queries import current
from vangrail.web.ui.days import moment


@dataclass(frozen=True, slots=True)
class Problem:
    """Something open, in a sentence. `blocks` says that it cannot go out like this; `where` it is mended; `kind` is one word.

    `texts` are the texts that it keeps in, each by account and language; none: the draft as a whole.
    """

    kind: str
    words: str
    blocks: bool
    where: str = ""
    texts: frozenset[tuple[int, str]] = frozenset()


def problems(draft: Draft, at: datetime | None = None) -> list[Problem]:
    """Return what is open about a draft at a moment (now), the gravest first. What the check says is not part of it."""
    now = at or timezone.now()
    when = max(draft.target_at or now, now)
    day = timezone.localdate(when)
    found = [
        *_texts(draft),
        *_pictures(draft, day),
        *_quoted(draft, day),
        *_claims(draft, day),
        *_dates(draft, now, when),
    ]
    return sorted(found, key=lambda problem: not problem.blocks)


def blocked(draft: Draft, at: datetime | None = None) -> list[Problem]:
    """Return what keeps a draft from going out at a moment (now)."""
    return [problem for problem in problems(draft, at) if problem.blocks]


def blocked_text(draft: Draft, account: int, language: str, at: datetime | None = None) -> list[Problem]:
    """Return what keeps one text of a draft from going out at a moment (now): its own, and what keeps the whole draft in.

    Of a text that is not in the draft everything counts.
    """
    name = (account, language)
    found, known = blocked(draft, at), {(one.account_id, one.language) for one in draft.variants.all()}
    return [problem for problem in found if not problem.texts or name in problem.texts or name not in known]


def _texts(draft: Draft) -> Iterator[Problem]:
    texts, pictures = list(draft.variants.all()), list(draft.pictures.all())
    if not texts:
        where = reverse("drafts:text_new", args=[draft.pk])
        yield Problem("no_text", gettext("There is no text yet."), blocks=True, where=where)
    for one in texts:
        where = reverse("drafts:text", args=[draft.pk, one.pk])
        if not one.text.strip():
            yield Problem("empty", _of(one, gettext("There is no text yet.")), blocks=True, where=where)
        for fault in fit(one.text, one.account.platform, pictures).faults:
            yield Problem("too_much", _of(one, fault), blocks=True, where=where)
        if one.is_stale:
            words = gettext("What it was translated from says something else by now.")
            yield Problem("stale", _of(one, words), blocks=True, where=where)
        if one.account.closed_at:
            yield Problem("closed", _of(one, gettext("This account is closed.")), blocks=True, where=where)


def _of(variant: Variant, words: str) -> str:
    return f"{variant}: {words}"


def _pictures(draft: Draft, day: date) -> Iterator[Problem]:
    languages = sorted({one.language for one in draft.variants.all()})
    for number, picture in enumerate(draft.pictures.all(), start=1):
        where = reverse("drafts:picture", args=[draft.pk, picture.pk])
        for kind, words in [*_alt(picture, languages), *_rights(picture, day), *_people(picture, day)]:
            said = gettext("Picture %(number)s: %(words)s") % {"number": number, "words": words}
            # How many there are was not always asked: what was cleared before then stays cleared.
            yield Problem(kind, said, blocks=kind != "count", where=where)


def _alt(picture: Picture, languages: list[str]) -> Iterator[tuple[str, str]]:
    unsaid = [language for language in languages if language not in picture.alt]
    if unsaid or not picture.alt:
        words = gettext("Say in words what is in it (%(languages)s), for who cannot see it.")
        yield "alt", words % {"languages": ", ".join(unsaid)} if unsaid else words.replace(" (%(languages)s)", "")


def _rights(picture: Picture, day: date) -> Iterator[tuple[str, str]]:
    rights = getattr(picture, "rights", None)
    if rights is None:
        yield "rights", gettext("Say whose it is and why we may use it.")
    elif rights.expires and rights.expires < day:
        words = gettext("We may use it until %(day)s, which is before it goes out.")
        yield "rights", words % {"day": date_format(rights.expires, "DATE_FORMAT")}


def _people(picture: Picture, day: date) -> Iterator[tuple[str, str]]:
    rights = getattr(picture, "rights", None)
    if rights is None:
        return
    if picture.is_conversation and rights.people == "none":
        yield (
            "consent",
            gettext("There is a conversation in it. Say how many people wrote in it, or make their names unreadable."),
        )
    for words in missing(picture.consents.all(), needed(picture), day):
        yield "consent", words
    if rights.shows_somebody and not rights.count:
        yield "count", gettext("Say how many people can be recognised.")


def _quoted(draft: Draft, day: date) -> Iterator[Problem]:
    where = reverse("drafts:draft", args=[draft.pk]) + "#people"
    for words in missing(draft.consents.all(), 0, day):
        yield Problem("consent", gettext("In words: %(words)s") % {"words": words}, blocks=True, where=where)


def _claims(draft: Draft, day: date) -> Iterator[Problem]:
    where = reverse("drafts:claims", args=[draft.pk])
    for claim in draft.claims.all():
        if not claim.fact.holds(day):
            words = gettext("This fact does not hold any more when it goes out: %(fact)s")
            yield Problem("fact", words % {"fact": claim.fact}, blocks=True, where=where)


def _dates(draft: Draft, now: datetime, when: datetime) -> Iterator[Problem]:
    where = reverse("drafts:details", args=[draft.pk])
    if draft.target_at and draft.target_at < now:
        yield Problem("past", gettext("The time it should go out is over."), blocks=False, where=where)
    policy = current()
    if policy is None:
        return
    for words, texts in _embargoes(policy, draft, when):
        yield Problem("embargo", words, blocks=True, where=where, texts=texts)
    day = timezone.localdate(when)
    for period in policy.quiet_periods:
        if period.start <= day <= period.end:
            said = gettext("It falls in a quiet period, until %(day)s: nothing about results. %(about)s")
            words = said % {"day": date_format(period.end, "DATE_FORMAT"), "about": period.about}
            yield Problem("quiet", words.strip(), blocks=False, where=where)


def _embargoes(policy: Policy, draft: Draft, when: datetime) -> Iterator[tuple[str, frozenset[tuple[int, str]]]]:
    """Yield a sentence for each embargo that texts would break at that time, in the market of their account, and these texts."""
    texts, pictures = list(draft.variants.all()), list(draft.pictures.all())
    for embargo in policy.embargoes:
        if when >= embargo.until:
            continue
        here = [one for one in texts if holds_in(embargo.market, one.account.country)]
        named = {one: term for one in here if (term := _named(embargo.terms, wording([one], pictures)))}
        if named:
            words = gettext("“%(term)s” may not be public before %(moment)s. Choose a later time, or leave it out.")
            said = words % {"term": next(iter(named.values())), "moment": moment(embargo.until)}
            whose = "" if len(named) == len(texts) else f"{'; '.join(str(one) for one in named)}: "
            yield f"{whose}{said}", frozenset((one.account_id, one.language) for one in named)


def _named(terms: Iterable[str], text: str) -> str:
    """Return the first of some terms that a text names; nothing where it names none."""
    return next((term for term in terms if re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE)), "")
