"""Topics, things on the shelf and what the law says of treats, as pages show them."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.check.rewrite import disclosure
from vangrail.decisions.own_words import compose
from vangrail.languages import SHIPPED, choose
from vangrail.source import ambassadors
from vangrail.source.data import said
from vangrail.web.ambassadors.forms.own import OwnForm
from vangrail.web.ambassadors.models import Item
from vangrail.web.ambassadors.queries.shelf import every, offered, on_shelf, topics
from vangrail.web.ambassadors.queries.waiting import waiting
from vangrail.web.policies.queries import current
from vangrail.web.replies.spoken import voice
from vangrail.web.ui.components.lists import Cell
from vangrail.web.ui.days import moment
from vangrail.web.ui.languages import page_language

STATES: Final = {
    "there": (_("On the shelf"), "done"),
    "ending": (_("Ends soon"), "due"),
    "waits": (_("Not offered now"), "due"),
    "gone": (_("Not there any more"), "draft"),
}
"""How a thing stands: its words and the state that colours them."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Something on the shelf in one language."""

    item: Item
    language: str
    title: str
    text: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class TopicShown:
    """A topic in one language: how to begin, what to take a picture of, what to look at twice, and what lies there for it."""

    name: str
    title: str
    openings: tuple[str, ...]
    picture: str
    mind: str
    chosen: bool
    items: tuple[Shown, ...]


def shown(item: Item, language: str = "") -> Shown:
    """Return something on the shelf in a language (that of the page), or the nearest that it has."""
    code = item.language(language or page_language())
    picture = getattr(item, "picture", None)
    alt = picture.alt.get(code) or next(iter(picture.alt.values()), "") if picture else ""
    return Shown(item, code, item.title.get(code, ""), item.text.get(code, ""), alt)


def topic(name: str, chosen: bool = False, items: tuple[Shown, ...] = (), language: str = "") -> TopicShown:  # noqa: FBT001, FBT002 -- a value of what is shown
    """Return a topic in a language (that of the page).

    Raises:
        KeyError: there is no such topic.
    """
    one, spoken = topics()[name], voice(language)
    return TopicShown(
        name,
        spoken.say(one.title),
        spoken.say_all(one.starts),
        spoken.say(one.picture),
        spoken.say(one.mind),
        chosen,
        items,
    )


def shelf(chosen: list[str] | None) -> list[TopicShown]:
    """Return every topic with what lies there for it, those that somebody chose first."""
    lying: dict[str, list[Shown]] = {}
    for item in offered():
        lying.setdefault(item.topic, []).append(shown(item))
    mine = set(chosen or ())
    found = [topic(name, name in mine, tuple(lying.get(name, ()))) for name in topics()]
    return sorted(found, key=lambda each: not each.chosen)


def why_waiting(item: Item) -> str:
    """Return in a sentence why something is not offered and until when; nothing where it is, or lies on no shelf any more."""
    found = waiting(on_shelf().filter(pk=item.pk)).get(item.pk)
    if found is None:
        return ""
    said = {"about": found.about, "until": moment(found.until)}
    if found.kind == "embargo":
        return gettext("Colleagues do not see it before %(until)s: “%(about)s” may not be public until then.") % said
    words = gettext(
        "Colleagues do not see it until %(until)s, unless it is over sooner: it touches what is going on (%(about)s)."
    )
    return words % said


def welcomed() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what is always welcome, each with the clauses of the policy where it stands: id and title."""
    policy, language = current(), page_language()
    spoken = choose(language, policy.languages) if policy else language
    titles = {each.id: each.texts[spoken].title for each in policy.clauses if spoken in each.texts} if policy else {}
    return [
        (each.words[language], [(name, titles[name]) for name in each.clauses if name in titles])
        for each in ambassadors.welcome()
    ]


def asked_language(wanted: str) -> str:
    """Return the language in which somebody writes: the one they asked for, else that of the page."""
    return wanted if wanted in SHIPPED else page_language()


def own_text(form: OwnForm, language: str, link: str = "") -> str:
    """Return somebody's text: their words, that they work here, and the link."""
    policy = current()
    company = policy.company.name if policy else ""
    treated = form.cleaned_data["treated"]
    words = ambassadors.treated(company, language) if treated else disclosure(company, language)
    return compose(form.opening, form.said, words if company else "", link)


def treat_sentence(language: str = "") -> str:
    """Return the sentence for who posts about something for which their team got a treat."""
    policy = current()
    return ambassadors.treated(policy.company.name, language or page_language()) if policy else ""


def facts() -> list[dict[str, Any]]:
    """Return what the law of the company's countries says of telling a tie, with source and date."""
    policy, language = current(), page_language()
    packs = policy.packs if policy else ()
    return [
        {
            "country": str(said(pack.country_name, language)),
            "text": str(said(fact.text, language)),
            "certainty": fact.certainty,
            "reviewed": fact.reviewed,
            "sources": [each for each in fact.source if each.startswith("http")],
        }
        for pack in packs
        for fact in pack.facts
        if fact.topic == "disclosure"
    ]


def headers() -> list[object]:
    """Return the headers of the list of everything on the shelf."""
    return [_("Title"), _("kind"), _("Topic"), _("Languages"), _("Last day"), _("How it stands")]


def rows(on: date | None = None) -> list[list[Any]]:
    """Return everything that was put on the shelf, as rows."""
    names = {name: voice().say(one.title) for name, one in topics().items()}
    return [
        [
            Cell(str(item), reverse("ambassadors:change", args=[item.pk])),
            item.get_kind_display(),
            names.get(item.topic, item.topic),
            ", ".join(item.title),
            date_format(item.until, "DATE_FORMAT"),
            Cell(STATES[state][0], "", STATES[state][1]),
        ]
        for item, state in every(on)
    ]
