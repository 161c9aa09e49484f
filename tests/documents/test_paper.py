"""What the forms for paper share."""

from dataclasses import replace

from vangrail.documents.model import Section
from vangrail.documents.outline import outline
from vangrail.documents.paper import closing, is_long, meant


def test_a_policy_is_long_and_a_page_is_short(policy):
    """Only a long one gets a title page and contents; facts and steps are not counted."""
    document = outline(policy, "personal", "en")
    assert is_long(document)
    few = tuple(Section(f"fact-{number}", "x") for number in range(50))
    assert not is_long(replace(document, sections=few))


def test_every_page_says_what_it_belongs_to(policy):
    """Readers, language and digest."""
    digest = policy.digest[:16]
    assert (
        closing(outline(policy, "candidate", "nl"))
        == f"Voor mensen die hier graag willen werken · Nederlands · {digest}"
    )


def test_a_file_can_be_found_by_its_edition_and_digest(policy):
    """And by whether somebody has reviewed it."""
    assert meant(outline(policy, "personal", "en")) == ("Version 0.1", policy.digest[:16], "Template, not reviewed")
