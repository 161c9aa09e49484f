"""Entrances of the invented company: one at a shop, one of an agency whose people signed by it."""

from datetime import timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.entrances.actions.entrances import end_entrance, make_entrance
from vangrail.web.entrances.actions.guests import Named, attest, vouch
from vangrail.web.entrances.models import OPENS
from vangrail.web.entrances.reading import paper_now
from vangrail.web.people.models import Person, Site

AGENCY: Final = "Vlot Interim"
NAMES: Final = ("Amina El Idrissi", "Joris Peeters", "Lucía Ferrer")


def fill() -> None:
    """Make three entrances; let three people sign by the agency's, and its contact say it of a fourth."""
    keeper = next((each for each in Person.objects.here() if each.has_perm("entrances.everywhere")), None)
    site = Site.objects.first()
    paper = paper_now("third_party", "nl")
    if keeper is None or site is None or paper is None:
        return
    everything, until = [name for name, _words in OPENS], timezone.localdate() + timedelta(days=90)
    make_entrance(site, "", everything, until, by=keeper)
    agency = make_entrance(site, AGENCY, everything, until, by=keeper)
    for name in NAMES:
        attest(agency, Named(name, AGENCY), paper.version, language=paper.language)
    vouch(agency, [Named("Bogdan Ionescu", AGENCY, "1042")], paper.version, name="Griet Maes", language=paper.language)
    end_entrance(make_entrance(site, "Schoonmaak De Linde", ["read", "sign"], until, by=keeper), by=keeper)
