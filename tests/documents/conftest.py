"""A policy with something in every part of a document."""

import pytest

from vangrail.source.answers import policy_from_answers

ANSWERS = {
    "company": "De <Groene> Bakfiets",
    "country": "BE",
    "sector": "retail",
    "languages": ["en", "nl", "es"],
    "owner": "Karin_Maes",
    "values": "honest, warm",
    "rooms": ["Stock_room = red", "Shop = green"],
    "accounts": ["facebook: De Groene Bakfiets"],
    "legal_matters": ["the Janssens case"],
    "desks": {
        "security": {
            "person": "Tom Claes",
            "deputy": "Ines Wouters",
            "answers_within": 4,
            "contact": "safe@bakfiets.example",
        }
    },
}


@pytest.fixture(scope="session")
def policy():
    """Give a small shop's policy."""
    return policy_from_answers(ANSWERS)
