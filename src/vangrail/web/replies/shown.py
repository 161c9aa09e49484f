"""Values as the pages show them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangrail.languages import NAMES, SHIPPED
from vangrail.source.names import name_of
from vangrail.source.replies import load_catalogue
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current
from vangrail.web.policies.shown import desk_name
from vangrail.web.replies import queries
from vangrail.web.replies.models import Adoption, LinkLook, OwnReply, Retirement, Variant, Wording
from vangrail.web.replies.queries.rows import Row
from vangrail.web.replies.spoken import voice
from vangrail.web.replies.values import Gap, Handed, Hit, Ready
from vangrail.web.replies.words import KINDS, STATES, TONES, WHERE
from vangrail.web.ui.languages import page_language

PASSAGE = 140


def person(request: HttpRequest) -> Person | None:
    """Return who asks, if they are signed in."""
    return request.user if isinstance(request.user, Person) else None


def country(request: HttpRequest) -> str:
    """Return the country that is asked for, else that of the person, else of the company; nothing where none is known."""
    there, asked = queries.countries(), request.GET.get("country", "").upper()
    policy, who = current(), person(request)
    usual = (asked, who.country.upper() if who else "", policy.company.country if policy else "")
    return next((each for each in usual if each in there), "")


def countries() -> list[tuple[str, str]]:
    """Return the countries that something is known for, each with its name."""
    return [(each, country_name(each)) for each in queries.countries()]


def country_name(code: str) -> str:
    """Return what a country is called in the language of the page; its letters where that is not known."""
    return name_of("countries", code, page_language())


def hours(number: int) -> str:
    """Return within how many hours somebody is answered, in words."""
    if number == 0:
        return _("at once")
    return ngettext("within %(n)d hour", "within %(n)d hours", number) % {"n": number}


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was found, with where it stands."""

    title: str
    url: str
    passage: str
    kind: str


def hits(found: Iterable[Hit]) -> list[Found]:
    """Return what was found, each with its address."""
    return [
        Found(hit.title, reverse(f"replies:{hit.kind}", args=_place(hit)), _short(hit.passage), hit.kind)
        for hit in found
    ]


def _place(hit: Hit) -> tuple[str, ...]:
    return (hit.situation, hit.id) if hit.kind == "reply" else (hit.id,)


def _short(text: str) -> str:
    return text if len(text) <= PASSAGE else text[:PASSAGE].rsplit(" ", 1)[0] + " …"


def facts(reply: Ready) -> Iterator[tuple[Any, ...]]:
    """Yield what somebody should know before they use a reply."""
    yield _("When not to use it"), reply.not_when
    yield _("Where it is said"), WHERE[reply.where]
    yield _("Tone"), TONES[reply.tone]
    yield _("Who answers"), desk_name(reply.desk) or voice().desk("customer_care")
    yield _("Looked at again by"), date_format(reply.until)
    if not reply.approved:
        yield _("Said yes to"), _("by nobody here yet: a colleague reads an answer with it first")
    if reply.fact:
        yield _("Where this can be looked up"), reply.fact
    if reply.team:
        yield _("Only for the team"), reply.team


def known_cards(request: HttpRequest, reply: Ready) -> dict[str, list[Handed]]:
    """Return the cards that the gaps of a reply can be filled from, by their kind."""
    here = country(request)
    return {
        kind: queries.cards(here, kind=kind, language=reply.language)
        for kind in {gap.card for gap in reply.gaps}
        if kind
    }


def asked_language(request: HttpRequest) -> str:
    """Return the language in which somebody wants the reply: that of whoever it goes to, not of the page."""
    asked = request.GET.get("language", "")
    return asked if asked in SHIPPED else page_language()


def languages_of(name: str, who: Person) -> list[tuple[str, str]]:
    """Return the languages in which a reply can be used now, each with its own name."""
    return [(each, NAMES[each]) for each in SHIPPED if queries.reply(name, each, person=who)]


def by_kind(found: Iterable[Handed]) -> list[tuple[Any, list[Handed]]]:
    """Return cards under headings: what helps in danger first."""
    grouped: dict[str, list[Handed]] = {kind: [] for kind in KINDS}
    for card in found:
        grouped[card.kind].append(card)
    return [(KINDS[kind], cards) for kind, cards in grouped.items() if cards]


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card in the list of who looks after them, with what the last look at its page found."""

    card: Handed
    kind: Any
    country: str
    language: str
    look: LinkLook | None
    number: int


def card_rows() -> list[CardRow]:
    """Return every card that is handed out, those whose page does not answer first."""
    looks = {look.url: look for look in LinkLook.objects.all()}
    rows = [
        CardRow(
            card,
            KINDS[card.kind],
            country_name(card.country) if card.country else "",
            ", ".join(NAMES.get(each, each) for each in card.languages),
            looks.get(card.url),
            int(card.id.removeprefix("own-")) if card.id.startswith("own-") else 0,
        )
        for card in queries.cards()
    ]
    return sorted(rows, key=lambda row: row.card.fine)


def reply_rows(rows: Iterable[Row]) -> list[tuple[Any, ...]]:
    """Return replies as rows of a table."""
    names = {each.id: each.title for each in queries.situations()}
    return [
        (
            (row.title, reverse("replies:own", args=[row.name])),
            names.get(row.situation, row.situation),
            (STATES[row.state][0], "", STATES[row.state][1]),
            ", ".join(NAMES.get(each, each) for each in row.languages if each not in row.stale),
            date_format(row.until) if row.until else "",
            _("ours") if row.own else _("of the library"),
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Offer:
    """A reply of the library that waits for a yes: in the language of the page, and in the others as (code, language, text)."""

    name: str
    title: str
    text: str
    not_when: str
    where: Any
    others: list[tuple[str, str, str]]


def offered() -> list[tuple[str, list[Offer]]]:
    """Return the replies of the library that wait for a yes, under the titles of their situations."""
    spoken, titles = voice(), {each.id: each.title for each in queries.situations()}
    groups: dict[str, list[Offer]] = {}
    for situation, form in queries.unadopted():
        texts = {code: _to_read(text, code) for code, text in form.text.items()}
        others = [(code, NAMES[code], text) for code, text in texts.items() if code != spoken.language]
        groups.setdefault(titles.get(situation, situation), []).append(
            Offer(
                form.id, form.name[spoken.language], texts[spoken.language], spoken.say(form.not_when), WHERE[form.where],
                others,
            )
        )  # fmt: skip
    return list(groups.items())


def _to_read(text: str, language: str) -> str:
    return queries.halfway(voice(language).named(text), queries.gaps_of(text, language))


def waiting(who: Person) -> list[tuple[str, str, bool]]:
    """Return what waits for a yes: its name, its address, and whether this person may say it."""
    found = []
    for wording in queries.waiting():
        title = next(
            (each.title for each in wording.variants.all() if each.language == wording.leads), wording.reply.name
        )
        where = reverse("replies:own", args=[wording.reply.name])
        found.append((title, where, who.has_perm("replies.approve", wording)))
    return found


def ended(rows: Iterable[Row]) -> int:
    """Return how many replies are over or end soon."""
    return sum(row.state in {"ended", "ending"} for row in rows)


def in_a_year() -> date:
    """Return the day on which a new reply usually ends."""
    return timezone.localdate() + timedelta(days=365)


def placeholders() -> tuple[Gap, ...]:
    """Return every placeholder that a reply may use."""
    return queries.gaps_of(" ".join(f"{{{name}}}" for name in load_catalogue().placeholders), page_language())


@dataclass(frozen=True, slots=True)
class Shown:
    """A wording as the page shows it: its texts, each with whether it is older than the leading one, and how it stands."""

    wording: Wording
    texts: list[tuple[Variant, str, bool]]
    state: tuple[Any, str]
    may_approve: bool


def reply_page(who: Person, name: str) -> dict[str, Any]:
    """Return everything of one reply.

    Raises:
        Http404: neither the company nor the library has one of that id.
    """
    own = OwnReply.objects.filter(name=name).first()
    catalogue = load_catalogue()
    situation = own.situation if own else catalogue.situation_of(name)
    if situation is None:
        raise Http404
    shipped = next((each for each in catalogue.replies.get(situation, ()) if each.id == name), None)
    may_adopt = who.has_perm("replies.approve") and name in {each.id for _situation, each in queries.unadopted()}
    wordings = [_shown(each, who) for each in queries.wordings_of(own)] if own else []
    texts = (
        [(NAMES[each], each, shipped.name[each], _to_read(shipped.text[each], each)) for each in SHIPPED]
        if shipped and not own
        else []
    )
    return {
        "name": name,
        "title": wordings[0].texts[0][0].title if wordings else {each[1]: each[2] for each in texts}[page_language()],
        "situation": queries.situation(situation),
        "wordings": wordings,
        "texts": texts,
        "retired": Retirement.objects.filter(name=name, back_at=None).select_related("by").first(),
        "may_adopt": may_adopt,
        "adopted": Adoption.objects.filter(name=name).select_related("by").first()
        if name in queries.adopted()
        else None,
        "may_write": who.has_perm("replies.write"),
        "may_return": who.has_perm("replies.approve"),
    }


def _shown(wording: Wording, who: Person) -> Shown:
    waits = queries.waiting().filter(pk=wording.pk).exists()
    key = "retired"
    if hasattr(wording, "approval"):
        key = "ended" if wording.expires < timezone.localdate() else "ready"
    elif hasattr(wording, "refusal"):
        key = "refused"
    elif waits:
        key = "waiting"
    newest = queries.holding().filter(reply=wording.reply_id).first()
    if key == "ready" and newest != wording:
        key = "retired"
    variants = sorted(wording.variants.all(), key=lambda each: each.language != wording.leads)
    texts = [(each, NAMES.get(each.language, each.language), queries.is_stale(each, wording)) for each in variants]
    return Shown(wording, texts, STATES[key], waits and who.has_perm("replies.approve", wording))
