"""Reports of the invented company: one that is new, one with a question that was answered, and problems of earlier months."""

from datetime import date, datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.decisions.reporting import months_later
from vangrail.web.people.models import Person
from vangrail.web.reports.actions import handling
from vangrail.web.reports.actions.reporting import Given, make, reply
from vangrail.web.reports.models import Notice, Report
from vangrail.web.reports.queries.readers import readers

SAW: Final = (
    "Een pagina met ons logo vraagt klanten om het nummer van hun bankkaart “voor een gratis onderhoudsbeurt”.",
    "Op Facebook, gisterenavond rond negen uur; ze heet “Pedaal Service Gent”.",
)
TALKED: Final = (
    "Een man schreef onder onze foto dat hij “morgen iemand van de werkplaats komt halen”.",
    "Onder de foto van zaterdag, om tien uur 's avonds.",
)
ASKED: Final = "Dank je om dit te melden. Heb je nog een schermafdruk, en weet je of hij dit vaker schreef?"
TOLD: Final = "Ja, ik heb er een. Vorige week schreef hij het ook al eens, maar dat bericht is weg."
PROBLEMS: Final = (
    ("Het rooster komt telkens pas twee dagen voordien.", "Twee weken op voorhand weten wanneer ik werk."),
    ("De bovenste bel in de werkplaats is al een maand stuk.", "Dat iemand ze herstelt."),
    ("Op zaterdag sta ik drie uur alleen aan de kassa.", "Een tweede persoon tussen twee en vijf."),
)
OUTCOME: Final = "Het rooster hangt voortaan drie weken op voorhand uit. Dank je om het te zeggen."
MONTHS: Final = 6
"""How many problems were raised in each of the two months before, of which some were solved."""


def fill(at: datetime | None = None) -> None:
    """Report, ask, answer and solve; where somebody reported already, or nobody reads, nothing happens."""
    at = at or timezone.now()
    if Report.objects.exists() or not Person.objects.here().filter(roles__name="desk", roles__desk="security").exists():
        return
    make(
        Given(kind="saw", what=SAW[0], where=SAW[1], once="demo new", language="nl"), by=None, at=at - timedelta(days=1)
    )
    talked = make(
        Given(kind="saw", what=TALKED[0], where=TALKED[1], once="demo talk", language="nl"),
        by=None,
        at=at - timedelta(days=4),
    )
    if people := readers(talked):
        handling.write(talked, ASKED, by=people[0], at=at - timedelta(days=3))
        reply(talked, TOLD, at=at - timedelta(days=2))
        handling.note(talked, "Aangifte gedaan bij de lokale politie; de werkplaats weet het.", by=people[0], at=at)
    for number in range(2 * MONTHS):
        _problem(number, at)
    # Nobody is mailed about the demonstration.
    Notice.objects.update(sent_at=at)


def _problem(number: int, at: datetime) -> None:
    """Raise a problem in one of the two months before, and solve a good half of them."""
    today = timezone.localdate(at)
    day = months_later(date(today.year, today.month, 3), -1 - number % 2)
    then = at.replace(year=day.year, month=day.month, day=day.day)
    what, wish = PROBLEMS[number % len(PROBLEMS)]
    made = make(
        Given(kind="grievance", what=what, wish=wish, once=f"demo problem {number}", language="nl"), by=None, at=then
    )
    people = readers(made)
    if people and number <= MONTHS:
        handling.close(made, "fixed", OUTCOME, by=people[0], at=then + timedelta(days=6))
    elif people and number < 2 * MONTHS - 2:
        handling.close(
            made, "passed", "Dit hoort bij de preventieadviseur, die het deze maand bekijkt.", by=people[0], at=then
        )
