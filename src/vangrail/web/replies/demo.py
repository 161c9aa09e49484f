"""Replies and links of the invented company: some in use, one that waits for a yes, one that was asked to change."""

from datetime import timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.people.models import Person
from vangrail.web.replies.actions.adopting import adopt
from vangrail.web.replies.actions.cards import add_card
from vangrail.web.replies.actions.wordings import Said, Words, approve, propose, refuse
from vangrail.web.replies.queries import unadopted

_NEVER: Final = {"en": "They asked for their money.", "nl": "Ze vroegen hun geld terug.", "es": "Pidieron su dinero."}
REPLIES: Final = (
    (
        "repair_wait",
        "complaint",
        {
            "en": "Repair takes longer|Hello {first_name}, we need {days} days more. Borrow a bike until then: {door}. {my_name}",
            "nl": "Herstelling duurt langer|Dag {first_name}, het duurt {days} dagen langer. Leen een fiets: {door}. {my_name}",
            "es": "Reparación más larga|Hola, {first_name}: tardamos {days} días más. Te prestamos una bici: {door}. {my_name}",
        },
    ),
    (
        "recall_brakes",
        "accident",
        {
            "en": "Brakes: come by|Hello {first_name}, please do not ride it. We look at your brakes for free: {door}. {my_name}",
            "nl": "Remmen: kom langs|Dag {first_name}, rij er niet meer mee. We kijken je remmen gratis na: {door}. {my_name}",
        },
    ),
    (
        "winter_hours",
        "fan_praise",
        {"nl": "Winteruren|Dag {first_name}, in de winter zijn we open tot zes uur. Tot dan! {my_name}"},
    ),
)
"""Short name, situation, and by language its name and its text."""
CARDS: Final = (
    ("contact", "nl", "Schrijf ons", "https://fietshuis.example/contact", ""),
    ("repairs", "nl", "Herstelling aanvragen", "https://fietshuis.example/herstelling", "02 000 00 00"),
    ("ideas", "nl", "Ideeënbus", "https://fietshuis.example/ideeen", ""),
    ("jobs", "", "Vacatures", "https://fietshuis.example/jobs", ""),
)


def fill() -> None:
    """Let the desk write and somebody else say yes."""
    writer = _holder("desk")
    reader = _holder("policy_owner", other_than=writer)
    if writer is None or reader is None:
        return
    made = []
    for name, situation, said in REPLIES:
        parts = {language: each.partition("|") for language, each in said.items()}
        texts = {language: Said(title, text, _NEVER[language]) for language, (title, _bar, text) in parts.items()}
        made.append(
            propose(
                Words(
                    name=name, situation=situation, where="public", tone="warm", desk="customer_care", texts=texts,
                    leads="nl", expires=timezone.localdate() + timedelta(days=300),
                ),
                by=writer,
            )
        )  # fmt: skip
    approve(made[0], by=reader)
    adopt([each.id for _situation, each in unadopted()], by=reader)
    refuse(made[2], "Zet erbij dat we op zondag dicht zijn.", by=reader)
    for kind, language, title, url, phone in CARDS:
        day = timezone.localdate()
        add_card(
            kind=kind, country="BE", language=language, title=title, url=url, phone=phone, checked_on=day, by=writer
        )


def _holder(role: str, other_than: Person | None = None) -> Person | None:
    """Return who holds a role and is not somebody else."""
    found = Person.objects.here().filter(roles__name=role, roles__taken_at=None).order_by("pk")
    return found.exclude(pk=other_than.pk).first() if other_than else found.first()
