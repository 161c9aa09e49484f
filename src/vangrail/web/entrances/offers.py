"""The sentence for a vacancy or an offer: it names the version, so that the offer itself says what was shown."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from vangrail.languages import NAMES
from vangrail.web.entrances.reading import paper_now


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence in a language."""

    language: str
    name: str
    address: str
    sentence: str


def offers() -> list[Offer]:
    """Return the sentence in every language in which the version that holds can be read by candidates."""
    found = []
    for language, _name in settings.LANGUAGES:
        paper = paper_now("candidate", language)
        if paper is None or paper.language != language:
            continue
        day = timezone.localdate(paper.version.publication.effective)
        address = settings.ADDRESS + reverse("entrances:candidate", args=[paper.version.number, language])
        with override(language):
            said = {"address": address, "version": _version(paper.version.number, day)}
            sentence = gettext(
                "Before you decide, read our social media policy, %(version)s: %(address)s. There is nothing to sign."
            )
        found.append(Offer(language, NAMES.get(language, language), address, sentence % said))
    return found


def _version(number: int, day: date) -> str:
    return gettext("version %(number)s of %(day)s") % {"number": number, "day": date_format(day, "DATE_FORMAT")}
