"""Numbers and links to hand to people: the library's by country, and the company's own."""

from collections.abc import Iterator

from vangrail.source.replies import load_catalogue
from vangrail.web.replies.models import LinkCard, LinkLook
from vangrail.web.replies.spoken import voice
from vangrail.web.replies.values import Handed


def countries() -> list[str]:
    """Return the countries that something is known for, as two letters."""
    own = LinkCard.objects.filter(ended_at=None).exclude(country="").values_list("country", flat=True)
    return sorted({*(name.upper() for name in load_catalogue().cards), *own})


def cards(country: str = "", *, kind: str = "", language: str = "") -> list[Handed]:
    """Return what can be handed out in a country (and what holds everywhere), the company's own first.

    `language` chooses what somebody can read there: cards of another language are left out, those of none stay.
    """
    found = [*_own(), *_shipped()]
    return [
        each
        for each in found
        if (not country or each.country in {"", country.upper()})
        and (not kind or each.kind == kind)
        and (not language or not each.languages or language in each.languages)
    ]


def links() -> list[str]:
    """Return every link that is handed out now, once."""
    return sorted({each.url for each in cards() if each.url})


def failing() -> set[str]:
    """Return the links whose page did not answer the last time."""
    return {look.url for look in LinkLook.objects.exclude(failing_since=None)}


def by_key(key: str) -> LinkCard | None:
    """Return the company's card with this short link, while it is in use and has a page."""
    return LinkCard.objects.filter(key=key, ended_at=None).exclude(url="").first()


def _own() -> Iterator[Handed]:
    bad = failing()
    for each in LinkCard.objects.filter(ended_at=None):
        yield Handed(
            id=f"own-{each.pk}",
            kind=each.kind,
            country=each.country,
            languages=(each.language,) if each.language else (),
            title=each.title,
            phone=each.phone,
            url=each.url,
            note="",
            read=each.checked_on,
            sources=(),
            key=each.key if each.url else "",
            fine=each.url not in bad,
        )


def _shipped() -> Iterator[Handed]:
    bad, spoken = failing(), voice()
    for country, found in load_catalogue().cards.items():
        for each in found:
            if each.verified is None:
                continue
            yield Handed(
                id=each.id,
                kind=each.kind,
                country=country.upper(),
                languages=each.languages,
                title=spoken.say(each.title),
                phone=each.phone,
                url=each.url,
                note=spoken.say(each.note) if each.note else "",
                read=each.verified,
                sources=each.sources,
                fine=each.url not in bad,
            )
