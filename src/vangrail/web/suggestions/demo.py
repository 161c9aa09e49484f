"""The suggestions of the demonstration: one with support, one that is late, two decided, one that went into another."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.utils import timezone

from vangrail.policy.model import Policy
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current
from vangrail.web.suggestions.actions.deciding import decide, merge
from vangrail.web.suggestions.actions.suggesting import Wanted, suggest, support
from vangrail.web.suggestions.models import Suggestion
from vangrail.web.suggestions.queries.deciding import owners

CLAUSE: Final = "rooms_and_photographs"
WAITING: Final = (
    "Laat ons de werkbank fotograferen zonder het elke keer te vragen: daar staat nooit iets van een klant."
)
SAME: Final = "De werkbank mag toch gewoon op de foto?"
LATE: Final = "In de pauze mag het al. Zeg ook of het mag terwijl je op een levering wacht."
TAKEN: Final = "Zet een lijstje bij de deur van waar een foto mag. Nu moet ik het telkens opzoeken."
REFUSED: Final = "Laat iedereen zelf antwoorden op klachten van klanten."
YES: Final = "Goed idee. Vanaf de volgende versie staat er een lijst met plaatsen bij."
NO: Final = (
    "Een klant krijgt dan soms twee antwoorden. Wie het graag doet, kan de training volgen en hoort bij het team."
)


def fill(at: datetime | None = None) -> None:
    """Suggest, support and decide; where somebody suggested already, or no policy holds yet, nothing happens."""
    policy, at = current(), at or timezone.now()
    people = list(Person.objects.here().order_by("pk")[:12])
    noor = Person.objects.here().filter(email=CAST[0].email).first()
    if policy is None or noor is None or Suggestion.objects.exists() or not owners():
        return
    owner = owners()[0]
    others = [each for each in people if each not in {noor, owner}]
    one = _made(policy, WAITING, noor, at - timedelta(days=4), shows_name=True)
    _supported(one, others[:6])
    _made(policy, LATE, others[0], at - timedelta(days=34), clause="use_at_work")
    merge(_made(policy, SAME, others[1], at - timedelta(days=3)), one, by=owner, at=at - timedelta(days=2))
    taken = _made(policy, TAKEN, noor, at - timedelta(weeks=6), credits_name=True)
    _supported(taken, others[2:5])
    decide(taken, "taken", YES, by=owner, at=at - timedelta(weeks=4))
    refused = _made(policy, REFUSED, others[2], at - timedelta(weeks=5), clause="customer_questions")
    decide(refused, "no", NO, by=owner, at=at - timedelta(weeks=3))


def _made(policy: Policy, text: str, by: Person, at: datetime, clause: str = CLAUSE, **more: Any) -> Suggestion:
    return suggest(Wanted(clause=clause, text=text, language="nl", **more), policy, by=by, at=at)


def _supported(one: Suggestion, people: list[Person]) -> None:
    for person in people:
        support(one, by=person)
