"""A finished exercise of the invented company, with the record of it. Nothing is frozen in the demonstration."""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.crisis.actions import switching, working
from vangrail.web.crisis.queries.people import candidates
from vangrail.web.crisis.queries.texts import first_texts
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Freeze

WHAT: Final = "Er is brand in de werkplaats in Gent."
DONE: Final = {"people": 3, "stop": 9, "facts": 14, "care": 22, "press": 18, "first": 41, "decide": 58}
"""Minutes after which steps were done."""
DECISION: Final = "Om vier uur komt een eerste bericht, ook als we dan nog niets nieuws weten."
LEARNED: Final = (
    "Het eerste bericht kwam na 41 minuten; 30 was de bedoeling. De contactgegevens van de brandweer stonden nergens.",
    "Klantenservice had de zin pas na 22 minuten, omdat de plaatsvervanger de mail niet zag.",
)


def fill(at: datetime | None = None) -> None:
    """Hold an exercise three weeks ago; where there was one already, or nobody may, nothing happens."""
    by = Person.objects.here().filter(email=CAST[3].email).first()
    if by is None or not by.has_perm("policies.freeze") or Freeze.objects.exists():
        return
    at = (at or timezone.now()) - timedelta(days=20)
    fields = {"what": WHAT, "desk": "communications", "words": ["brand"], "until": at + timedelta(hours=2)}
    texts = first_texts(WHAT, "nl", "communications", exercise=True)
    freeze, _ = switching.begin(fields | texts | {"exercise": True}, by=by, people=candidates(), at=at)
    for step in freeze.steps.all():
        if step.name in DONE:
            working.finish(step, by=step.owner or by, at=at + timedelta(minutes=DONE[step.name]))
    working.note(freeze, "decision", DECISION, by=by, at=at + timedelta(minutes=24))
    switching.end(freeze, by=by, why="De oefening is klaar.", at=at + timedelta(minutes=64))
    for text in LEARNED:
        working.note(freeze, "learned", text, by=by, at=at + timedelta(minutes=90))
    owner = Person.objects.here().filter(email=CAST[1].email).first() or by
    day = timezone.localdate(at) + timedelta(days=30)
    working.follow_up(
        freeze, "Noodnummers bij elke werkplaats ophangen.", owner, day, by=by, at=at + timedelta(minutes=95)
    )
