"""A policy value as the document that people read."""

from vangrail import policy_from_answers
from vangrail.lint.policy_text import policy_document, told_elsewhere

POLICY = policy_from_answers({"company": "Acme", "country": "NL", "languages": ["nl", "en"], "owner": "Karin Maes"})


def test_every_clause_is_there_under_its_title():
    """In the order of the policy, and each block knows the clause's file."""
    document = policy_document(POLICY, "nl")
    headings = [document.words_of(each) for each in document.blocks if each.kind == "heading" and each.level == 1]
    assert headings == [clause.texts["nl"].title for clause in POLICY.clauses]
    files = {each.file for each in document.blocks}
    assert files == {f"clauses/{clause.id}/nl.md" for clause in POLICY.clauses}


def test_blocks_lie_in_the_text_one_after_the_other():
    """So that spans can be shown."""
    document = policy_document(POLICY, "en")
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.start < block.end <= len(document.text)
        ends.append(block.end)


def test_stories_of_what_goes_wrong_are_left_out():
    """They quote the very posts that clauses are about."""
    document = policy_document(POLICY, "en")
    told = [clause.texts["en"].incident for clause in POLICY.clauses if clause.texts["en"].incident]
    assert told
    assert not any(story in document.text for story in told)


def test_the_title_page_counts():
    """An owner is a contact."""
    assert told_elsewhere(POLICY)["contact"] == "present"
    nobody = policy_from_answers({"company": "Acme", "country": "NL"})
    assert "contact" not in told_elsewhere(nobody)
