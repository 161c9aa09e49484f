"""Candidates read the very version that their offer names, and sign nothing."""

import pytest

from vangrail.web.policies.actions import propose, publish
from vangrail.web.policies.queries import holding, policy_of

pytestmark = pytest.mark.django_db


def test_the_sentence_names_the_version_and_leads_to_it(client, published_example, as_person, keeper):
    """In every language of the policy."""
    offers = as_person(keeper).get("/manage/entrances/candidates/").context["offers"]
    assert [each.language for each in offers] == ["en", "nl", "es"]
    for offer in offers:
        assert f" {published_example.number} " in offer.sentence
        assert offer.address in offer.sentence
        answer = client.get(offer.address.partition("localhost:8000")[2])
        assert answer.status_code == 200
        assert f'<html lang="{offer.language}">' in answer.content.decode()


def test_the_address_shows_the_same_version_for_good(client, published_example, owner, monkeypatch):
    """Also when a later one holds; then it says so."""
    policy = policy_of(published_example.pk, published_example.digest)
    later = propose(policy.model_copy(update={"tone": policy.tone}), {}, by=owner) if False else None
    assert later is None
    address = f"/candidates/{published_example.number}/nl/"
    first = client.get(address).content
    second = propose(policy, {"policy.toml": "x = 1\n"}, by=owner)
    publish(second, by=owner, reason="Again.")
    holding.forget()
    answer = client.get(address)
    assert answer.context["later"] == second
    assert answer.context["paper"].version == published_example
    assert first


@pytest.mark.parametrize("address", ["/candidates/99/nl/", "/candidates/1/de/", "/candidates/0/en/"])
def test_what_was_never_published_is_not_there(client, published_example, address):
    """Neither a version nor a language."""
    assert client.get(address).status_code == 404


def test_a_proposal_is_not_shown(client, published_example, owner):
    """Whatever its number."""
    policy = policy_of(published_example.pk, published_example.digest)
    proposed = propose(policy, {"policy.toml": "x = 2\n"}, by=owner)
    assert client.get(f"/candidates/{proposed.number}/nl/").status_code == 404
