"""The pages for candidates and for people of other companies."""

import pytest

from vangrail.documents.kits.readers import candidate_page, third_party_page
from vangrail.documents.markdown import render
from vangrail.languages import SHIPPED


@pytest.mark.parametrize("language", SHIPPED)
def test_a_candidate_reads_what_is_said_to_candidates(policy, language):
    """Every part for them, word for word, what is theirs first."""
    applying = candidate_page(policy, language).sections[1].blocks[0].items
    assert policy.clause("your_rights").texts[language].parts["candidate"] in applying[0]
    parts = [
        each.texts[language].parts["candidate"] for each in policy.clauses if "candidate" in each.texts[language].parts
    ]
    assert all(any(part.split("\n\n")[0] in line for line in applying) for part in parts)


def test_a_candidate_signs_nothing(policy):
    """The page is for information and names its version."""
    text = render(candidate_page(policy, "en")).decode()
    assert "There is nothing to sign" in text
    assert f"version 0.1, fingerprint {policy.digest[:16]}" in text
    assert "Signature" not in text


@pytest.mark.parametrize("language", SHIPPED)
def test_people_of_other_companies_get_their_own_clause_whole(policy, language):
    """Then what the place asks, whom to ask, and how long it holds."""
    kit = third_party_page(policy, language)
    assert [section.anchor for section in kit.sections] == ["third_parties", "kit-place", "kit-desks", "kit-end"]
    assert kit.sections[0].blocks[0].text == policy.clause("third_parties").texts[language].text


def test_the_page_ends_with_the_contract(policy):
    """The agency notes that it was handed out."""
    end = third_party_page(policy, "en").sections[-1]
    assert "ends when your assignment ends" in end.blocks[0].text
    assert "Signature: …" in end.blocks[1].text


def test_only_what_binds_them_is_on_it(policy):
    """Beside their own clause, what the place asks of them."""
    names = {line.split("**")[1] for line in third_party_page(policy, "en").sections[1].blocks[1].items}
    assert names == {"Alone at work.", "While something is going on."}
