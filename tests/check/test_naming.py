"""What could point to somebody is found; what is only the company's is left alone."""

import pytest

from tests.build import cue, policy, rule
from tests.check.test_checker import OPENS
from vangrail.check.naming import Telling, telling
from vangrail.policy.company import Company, Embargo, Lexicon, NeedToKnow

HERON = rule("heron-named", "heron", "ask", cues={"heron": cue(en=["heron"])})
POLICY = policy(
    HERON,
    company=Company(name="Acme Retail BV", country="BE"),
    lexicon=Lexicon(
        secret=("Project Heron",),
        customers=("Bakkerij Zon",),
        products=("Loop Twelve",),
        public_contacts=("press@acme.example",),
    ),
    need_to_know=NeedToKnow(salt="x", terms=("Bluefinch",)),
    embargoes=(Embargo(terms=("Skylark",), until=OPENS),),
)


def found(text, names=()):
    """Return what is found as (kind, words, sure)."""
    return [(each.kind, each.words(text), each.sure) for each in telling(text, POLICY, names)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Call 0470 12 34 56 about it", "phone", "0470 12 34 56"),
        ("Mail jan.peeters@example.org about it", "email", "jan.peeters@example.org"),
        ("It was @janp who asked", "handle", "@janp"),
        ("See instagram.com/janp for it", "handle", "instagram.com/janp"),
        ("See https://www.linkedin.com/in/janp for it", "handle", "https://www.linkedin.com/in/janp"),
        ("Vraag het aan mevrouw De Smet", "name", "De Smet"),
        ("Lo dijo la señora García", "name", "García"),
        ("Dr. Jansen said so", "name", "Jansen"),
        ("it was olga owner who asked", "name", "olga owner"),
        ("About Project Heron", "inner", "Project Heron"),
        ("Over bakkerij Zon", "inner", "bakkerij Zon"),
        ("Skylarks are out", "inner", "Skylarks"),
        ("the BLUEFINCH file", "secret", ""),
        ("Account BE68 5390 0754 7034 please", "iban", "BE68 5390 0754 7034"),
    ],
)
def test_what_is_certain_is_named(text, kind, words):
    """With its place; of a need-to-know word not even that."""
    assert (kind, words, True) in found(text, ["Olga Owner"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I asked Karim about it", "Karim"),
        ("Karim Benali asked", "Karim Benali"),
        ("Het was Fatima uit Gent", "Fatima"),
    ],
)
def test_what_only_looks_like_a_name_is_a_doubt(text, words):
    """Somebody looks, and says that it is none."""
    assert ("name", words, False) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "May I share our job ad on LinkedIn?",
        "Can I post a photo of the team at Acme Retail in December?",
        "Mag ik Loop Twelve laten zien? Ja, in mei.",
        "¿Puedo publicar una foto? Sí, sin la pizarra.",
        "Write to press@acme.example or info@acme.example.",
        "HR says yes. So does IT.",
        "In 2026 we had 12 people.",
        "",
    ],
)
def test_ordinary_answers_are_left_alone(text):
    """The company's own names, platforms, months, counters."""
    assert found(text) == []


def test_a_finding_is_a_place():
    """In the text as it was given."""
    text = "Él llamó a Karim ayer"
    assert telling(text, POLICY) == (Telling("name", 11, 16, sure=False),)
