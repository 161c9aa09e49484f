"""What a choice would change."""

from vangrail.source.reader import read_files
from vangrail.web.editor.parts import put
from vangrail.web.editor.queries.effects import consequence, simulation_of

SOURCE = read_files(
    {"policy.toml": 'company = "Acme"\ncountry = "BE"\nsectors = ["retail"]\nlanguages = ["nl", "en"]\n'}
)


def turned(**dials):
    """Return other dials."""
    return SOURCE.dials.model_copy(update=dials)


def test_posts_and_texts_that_change_are_told_in_the_language_of_the_page():
    """Or in its nearest, where the policy does not have that one."""
    assert consequence(SOURCE, turned(), "es").language == "en"
    found = consequence(SOURCE, turned(answers_customers="everybody"), "nl")
    assert found.language == "nl"
    assert (len(found.effect.shifts), found.effect.total) == (7, 60)
    assert [change.path for change in found.texts] == ["clauses.customer_questions.text.nl"]


def test_what_changes_words_alone_says_so():
    """No post gets another answer."""
    found = consequence(SOURCE, turned(photographs="marked_rooms"), "en")
    assert not found.effect.shifts
    assert found.texts


def test_the_companys_own_words_have_no_part_in_it():
    """One compiled simulation serves whatever is on the lists, and whatever the dials say."""
    other = put(put(SOURCE, "lexicon.secret", ("Heron",)), "dials", turned(tone="formal"))
    assert simulation_of(other) is simulation_of(SOURCE)
