"""Desks without anybody, in a policy without an owner."""

from vangrail.policy.company import Person
from vangrail.source.answers import policy_from_answers

RULE = "desk-vacant"


def policy(**company):
    """Return a policy without people, its company changed."""
    made = policy_from_answers({"company": "Acme", "country": "NL", "languages": ["en", "nl"]})
    return made.model_copy(update={"company": made.company.model_copy(update=company)})


def test_vacant_desks_are_named_once(found):
    """In the first language, with the names that people read."""
    finding = found(RULE, "Hello.", company=policy())[0]
    assert "Legal" in finding.what
    assert finding.place.file == "policy.toml"
    assert not found(RULE, "Hallo.", "nl", company=policy())


def test_an_owner_answers_for_all(found):
    """With an owner nobody is left without an answer."""
    assert not found(RULE, "Hello.", company=policy(owner=Person(name="An")))


def test_a_document_has_no_desks(found):
    """Outside a policy folder nothing is known about them."""
    assert not found(RULE, "Hello.")
