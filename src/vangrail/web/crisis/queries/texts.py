"""The texts that a freeze begins with, filled from the policy that holds: in each language, kind, and to be edited."""

from django.utils.translation import get_language

from vangrail.check.verdict import Desks
from vangrail.documents.people import office
from vangrail.languages import SHIPPED
from vangrail.source import crisis
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import Asked, current, who_speaks


def company() -> str:
    """Return the company's name."""
    policy = current()
    return policy.company.name if policy else ""


def who(desk: str) -> dict[str, str]:
    """Return who speaks for a desk, by language: its person with the desk's name, or the desk."""
    policy = current()
    person = Desks(policy).answer(desk).person if policy else ""
    return {code: f"{person} ({office(desk, code)})" if person else office(desk, code) for code in SHIPPED}


def first_texts(what: str, language: str, desk: str, *, exercise: bool = False) -> dict[str, dict[str, str]]:
    """Return what everybody is told and what they may say, by language."""
    name = company()
    return {"told": crisis.told(what, language, who(desk), name, exercise=exercise), "say": crisis.say(name)}


def journalist(language: str) -> tuple[str, str, str]:
    """Return what to say to a journalist, who speaks to the press, and how to reach them."""
    voice = who_speaks(current(), "press", Asked(language=language))[0]
    name = voice.name or office("pr", language)
    return crisis.to_journalist(language, name, voice.contact or "…"), name, voice.contact


def pieces(freeze: Freeze) -> list[tuple[str, str, str]]:
    """Return what a freeze tells and offers to say in each language that it has, that of the page first."""
    languages = sorted(SHIPPED, key=lambda code: code != get_language())
    return [(code, freeze.told[code], freeze.say.get(code, "")) for code in languages if freeze.told.get(code)]
