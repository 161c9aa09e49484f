"""A small company for the tests of the check: clauses that pictures need, three marked rooms, and a rule or two."""

from functools import lru_cache

from tests.build import cue, policy, rule
from vangrail.policy.company import Company, Desk, Lexicon, Person, Room
from vangrail.policy.model import Policy

HERON = rule("heron-named", "word", "ask", cues={"word": cue(en=["heron"], nl=["reiger"], es=["garza"])})
PHONE = rule("number-given", "number", cues={"number": cue("detector:phone")}, rewrite="mask")
PAY = rule("pay-talk", "word", "fine", cues={"word": cue(en=["our pay"])}, protects=True)
OFFICIAL = rule("speaks-for-us", "word", "ask", cues={"word": cue(en=["officially"])})
TIE = rule("firm-and-boast", "mentions.company and word", cues={"word": cue(en=["boast"])})

IDS = (
    "rooms_and_photographs",
    "customers_and_receipts",
    "unreleased_products",
    "personal_data",
    "platforms_and_settings",
    "interests",
)


@lru_cache(maxsize=1)
def company() -> Policy:
    """Return its policy."""
    made = policy(
        HERON, PHONE, PAY, TIE, company=Company(name="Acme", country="BE"), lexicon=Lexicon(products=("Zonnegloed",))
    )
    (clause,) = made.clauses
    speaking = clause.model_copy(update={"id": "who_speaks", "rules": (OFFICIAL,)})
    silent = [clause.model_copy(update={"id": name, "rules": ()}) for name in IDS]
    olga = Person(name="Olga Owner", contact="olga@example.org")
    ben = Person(name="Ben")
    return made.model_copy(
        update={
            "clauses": (clause, speaking, *silent),
            "desks": {"legal": Desk(person=olga, deputy=ben, answers_within=4), "privacy": Desk(person=olga)},
            "rooms": (Room(name="Canteen", level="green"), Room(name="Lab", level="red", note="Samples lie there.")),
        }
    )
