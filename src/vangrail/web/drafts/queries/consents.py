"""Whose agreement is still missing, and whose no longer holds."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext

from vangrail.web.drafts.models import Consent, Picture


def needed(picture: Picture) -> int:
    """Return how many people must agree to a picture; an unknown number is one, and a conversation has two people at least."""
    rights = getattr(picture, "rights", None)
    if rights is None or not rights.shows_somebody:
        return 0
    return max(rights.count or 1, 2 if picture.is_conversation else 1)


def is_settled(picture: Picture, day: date) -> bool:
    """Whether it is said who is in a picture, and each of them agrees on a day; in a conversation there is somebody."""
    rights = getattr(picture, "rights", None)
    if rights is None or (picture.is_conversation and rights.people == "none"):
        return False
    return not list(missing(picture.consents.all(), needed(picture), day))


def each_once(consents: Iterable[Consent]) -> list[Consent]:
    """Return the last word of each person, in the order in which they first came: who agreed anew counts as they do now."""
    return list({consent.whose: consent for consent in consents}.values())


def missing(consents: Iterable[Consent], people: int, day: date) -> Iterator[str]:
    """Yield a sentence for each agreement that does not hold on a day, and one where fewer people were asked than there are."""
    each = each_once(consents)
    agreed = sum(consent.holds(day) for consent in each)
    if len(each) < people == 1:
        yield gettext("Somebody can be recognised, and nobody wrote down that they agreed.")
    elif len(each) < people:
        words = gettext("%(people)s people can be recognised. Agreed: %(agreed)s. Write down that each of them agrees.")
        yield words % {"people": people, "agreed": agreed}
    for consent in each:
        if consent.taken_back_at:
            yield gettext("%(name)s no longer agrees.") % {"name": consent.name}
        elif not consent.holds(day):
            words = gettext("What %(name)s agreed to ends on %(day)s, before it goes out.")
            yield words % {"name": consent.name, "day": date_format(consent.expires or day, "DATE_FORMAT")}
