"""The questions of the demonstration: waiting, late, answered, an answer found wrong, and two answers for everybody."""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.policy.model import Policy
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Precedent
from vangrail.web.policies.queries import current
from vangrail.web.questions.actions.answering import answer, decide
from vangrail.web.questions.actions.asking import Ticked, ask
from vangrail.web.questions.actions.precedents import publish
from vangrail.web.questions.models import Question
from vangrail.web.questions.queries.seats import seat

WAITING: Final = {
    "desk": "communications",
    "clause": "rooms_and_photographs",
    "text": "Zo ziet de werkplaats er na de verbouwing uit!",
    "note": "Mag de nieuwe werkbank al op de foto?",
}
LATE: Final = {
    "desk": "customer_care",
    "clause": "customer_questions",
    "marked": "ik regel het wel even voor je",
    "note": "Een buurvrouw vraagt op Facebook waar haar bestelling blijft. Mag ik zelf antwoorden?",
}
ANSWERED: Final = {
    "desk": "communications",
    "clause": "transparency",
    "text": "Onze nieuwe stadsfiets rijdt heerlijk.",
    "note": "Moet ik erbij zeggen dat ik hier werk?",
}
ANSWER: Final = "Ja, graag: “ik werk bij Fietshuis Pedaal” volstaat. En veel plezier ermee!"
CONTESTED: Final = {
    "desk": "communications",
    "clause": "competitors",
    "note": "Ik noemde het andere merk alleen omdat een klant ernaar vroeg.",
}
REASON: Final = (
    "Je hebt gelijk: een merk noemen mag. We passen de regel aan, zodat hij alleen nog over vergelijken gaat."
)


FOR_ALL: Final = (
    (
        "rooms_and_photographs", "fine", [["werkplaats", "workshop", "taller"], ["foto", "kiekje", "photo", "picture"]],
        {
            "nl": "Mag ik een foto van de werkplaats posten als er niemand op staat?",
            "en": "May I post a picture of the workshop when nobody is in it?",
            "es": "¿Puedo publicar una foto del taller si no sale nadie?",
        },
        {
            "nl": "Ja. Laat het sleutelbord en het planbord buiten beeld, en veel plezier ermee.",
            "en": "Yes. Keep the key board and the planning out of it, and enjoy.",
            "es": "Sí. Deja fuera el tablero de llaves y la planificación, y disfrútalo.",
        },
    ),
    (
        "rooms_and_photographs", "ask", [["werkplaats", "workshop", "taller"], ["foto", "filmpje", "photo", "video"]],
        {
            "nl": "Mag ik een filmpje maken in de werkplaats?",
            "en": "May I make a short film in the workshop?",
            "es": "¿Puedo grabar un vídeo en el taller?",
        },
        {
            "nl": "Vraag het even: soms staat er een fiets van een klant, en dan helpen we je een hoek te kiezen.",
            "en": "Ask first: sometimes a customer's bicycle stands there, and then we help you choose a corner.",
            "es": "Pregunta antes: a veces hay una bicicleta de un cliente, y te ayudamos a elegir el rincón.",
        },
    ),
)  # fmt: skip


def fill(at: datetime | None = None) -> None:
    """Ask, answer and decide; where somebody asked already, or no policy holds yet, nothing happens."""
    policy, at = current(), at or timezone.now()
    if policy is None or Question.objects.exists():
        return
    asker = Person.objects.here().filter(email=CAST[0].email).first()
    ask(_ticked(policy, "waiting", **WAITING), policy, by=asker, at=at)
    ask(_ticked(policy, "late", **LATE), policy, by=None, at=at - timedelta(days=6))
    done = ask(_ticked(policy, "answered", **ANSWERED), policy, by=asker, at=at - timedelta(days=3))
    if who := seat(done.desk).person:
        answer(done, ANSWER, by=who, at=at - timedelta(days=3) + timedelta(minutes=40))
    wrong = ask(_ticked(policy, "wrong", kind="contest", **CONTESTED), policy, by=asker, at=at - timedelta(days=8))
    if who := seat(wrong.desk).person:
        decide(wrong, "change", REASON, by=who, at=at - timedelta(days=7))
        _answers_for_all(policy, who, at - timedelta(days=6))


def _answers_for_all(policy: Policy, by: Person, at: datetime) -> None:
    """Publish two answers for everybody, which do not agree with each other."""
    for number, (clause, level, words, question, text) in enumerate(FOR_ALL):
        if clause in {each.id for each in policy.clauses}:
            wanted = Precedent(
                clause=clause, desk="communications", answer=level, words=words, question=question, text=text
            )
            publish(wanted, policy, by=by, nobody=True, at=at + timedelta(hours=number))


def _ticked(policy: Policy, once: str, **values: str) -> Ticked:
    """Return what was sent, with the first rule of its clause; a clause that the policy does not have is left out."""
    clause = next((each for each in policy.clauses if each.id == values["clause"]), None)
    rule = clause.rules[0].name if clause and clause.rules else ""
    given = {"kind": "ask", **values, "clause": clause.id if clause else "", "rule": rule}
    return Ticked(language=policy.languages[0], once=f"demo {once}", level="ask", **given)
