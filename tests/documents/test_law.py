"""What the law protects, with dates and sources."""

import pytest

from vangrail.documents.law import law_sections, sources_in, used_facts, when_words


def sections(policy, language="en"):
    """Return the two sections by anchor."""
    facts = used_facts(policy, policy.clauses)
    return {section.anchor: section for section in law_sections(policy, facts, language)}


def test_what_no_policy_takes_away_is_told_by_country(policy):
    """With the facts it rests on."""
    countries = sections(policy)["section-cannot"].sections
    assert [country.title for country in countries] == ["Belgium", "European Union"]
    assert all("(#fact-" in item for country in countries for item in country.blocks[1].items)


def test_every_fact_has_its_date_its_source_and_when_it_was_looked_at(policy):
    """In the language of the document."""
    for language, word in (("en", "looked at on"), ("nl", "bekeken op"), ("es", "consultado el")):
        for country in sections(policy, language)["section-facts"].sections:
            for fact in country.sections:
                assert word in fact.blocks[-1].text
                assert "](<http" in fact.blocks[-1].text


def test_only_facts_that_somebody_points_to_are_told(policy):
    """A document is no law book."""
    facts = used_facts(policy, policy.clauses)
    named = {name for clause in policy.clauses for name in clause.facts}
    named |= {name for pack in policy.packs for each in pack.cannot_forbid for name in each.facts}
    assert set(facts) == named & set(policy.facts())


def test_a_policy_without_packs_has_no_law_to_tell(policy):
    """Nothing is made up."""
    bare = policy.model_copy(update={"packs": ()})
    assert all(
        not section.sections and not section.blocks
        for section in law_sections(bare, used_facts(bare, bare.clauses), "en")
    )


@pytest.mark.parametrize(
    ("dated", "words"), [("2024-02-21", "21 February 2024"), ("2024-02", "February 2024"), ("2024", "2024")]
)
def test_a_date_is_told_as_precisely_as_it_is_known(dated, words):
    """A year stays a year."""
    assert when_words(dated, "en") == words


def test_a_source_is_a_link_with_the_name_of_its_site():
    """What is no address stays what it is."""
    assert (
        sources_in(["https://www.example.org/a/b", "a book"]) == "[example.org](<https://www.example.org/a/b>), a book"
    )
