"""What a company's texts are filled from."""

from datetime import date

import pytest

from vangrail.policy.company import Desk, Person
from vangrail.source.conditions import NAMES
from vangrail.source.facts import conditions_of, date_words, desk_words, facts_of, month_words, owner_words
from vangrail.source.template import PLACEHOLDERS


def test_every_name_of_a_condition_has_a_fact(source):
    """No condition can name what nobody knows."""
    assert set(conditions_of(source())) == set(NAMES)


def test_every_placeholder_has_words(source):
    """With work rules, all but the clause's own desk, which is added per clause."""
    made = source(work_rules={"article": "12", "date": "2024-03-01", "document": "Rules"})
    assert set(facts_of(made, "nl").words) == set(PLACEHOLDERS) - {"desk"}
    assert facts_of(made, "nl").words["work_rules.date"] == "1 maart 2024"


def test_facts_of_a_company(source):
    """Several countries and sectors, an unknown size, and yes or no for the rest."""
    facts = conditions_of(source(also_in=["US"], sectors=["retail", "media"], listed=True, third_parties=["temps"]))
    assert facts["country"] == ("BE", "US")
    assert facts["sector"] == ("retail", "media")
    assert facts["size"] == ()
    assert (facts["listed"], facts["third_parties"], facts["works_council"]) == (("yes",), ("yes",), ("no",))


@pytest.mark.parametrize(
    ("desk", "owner", "words"),
    [
        (Desk(person=Person(name="Anna"), deputy=Person(name="Bart")), Person(name="Karin"), "Anna (Juridische zaken)"),
        (Desk(deputy=Person(name="Bart")), Person(name="Karin"), "Bart (Juridische zaken)"),
        (Desk(), Person(name="Karin"), "Karin"),
        (None, None, "je leidinggevende"),
    ],
)
def test_a_desk_falls_back(desk, owner, words):
    """Person, deputy, owner, your manager."""
    assert desk_words("legal", desk, owner, "nl") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "whoever does HR here"), ("nl", "wie hier HR doet"), ("es", "quien lleva aquí Recursos Humanos")],
)
def test_nobody_is_sent_to_their_manager_about_their_manager(language, words):
    """HR is where people go with that; the owner of the policy stands in there as everywhere."""
    assert desk_words("hr", None, None, language) == words
    assert desk_words("hr", Desk(), Person(name="Karin"), language) == "Karin"


@pytest.mark.parametrize(("month", "words"), [("2024-12", "diciembre de 2024"), ("2024", "2024"), ("spring", "spring")])
def test_a_month_is_written_out(month, words):
    """A year alone stays."""
    assert month_words(month, "es") == words


@pytest.mark.parametrize(
    ("language", "words"), [("en", "1 March 2024"), ("nl", "1 maart 2024"), ("es", "1 de marzo de 2024")]
)
def test_a_date_is_written_out(language, words):
    """As people in that language write it."""
    assert date_words(date(2024, 3, 1), language) == words


def test_the_owner_has_a_stand_in():
    """A policy without an owner says your manager."""
    assert owner_words(None, "es") == "tu responsable"
