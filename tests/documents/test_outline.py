"""A document for each reader: only their clauses, their own parts, what they can do first, and the truth about its status."""

from datetime import date

import pytest

from vangrail import policy_from_answers
from vangrail.documents.model import Items, Note, Pairs, Prose
from vangrail.documents.outline import SECTIONS, outline
from vangrail.languages import SHIPPED
from vangrail.policy.audience import AUDIENCES
from vangrail.policy.company import Review


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_reader_gets_exactly_their_clauses(policy, audience, language):
    """Each under its own id, and none twice."""
    document = outline(policy, audience, language)
    anchors = [section.anchor for _, section in document.walk()]
    ids = {clause.id for clause in policy.clauses}
    assert sorted(anchor for anchor in anchors if anchor in ids) == sorted(
        clause.id for clause in policy.clauses if audience in clause.audiences
    )
    assert len(anchors) == len(set(anchors))


def test_what_you_can_do_stands_first(policy):
    """Sections follow their order, and rights lead."""
    anchors = [section.anchor for section in outline(policy, "personal", "en").sections]
    order = [f"section-{name}" for name in SECTIONS]
    assert [anchor for anchor in anchors if anchor in order] == [anchor for anchor in order if anchor in anchors]
    assert anchors[0] == "section-rights"


def test_a_clause_has_its_text_then_the_readers_part_then_the_reasons(policy):
    """And a footnote with whom to ask."""
    (clause,) = [section for _, section in outline(policy, "corporate", "en").walk() if section.anchor == "lone_worker"]
    kinds = [block.kind if isinstance(block, Note) else type(block) for block in clause.blocks]
    assert kinds == [Prose, "part", "why", "instead", "incident", Pairs]
    footnotes = dict(clause.blocks[-1].rows)
    assert footnotes["Ask"].startswith("Tom Claes (Security); <safe@bakfiets.example>; when away: Ines Wouters")


def test_a_part_for_others_is_not_shown(policy):
    """Who reads about their own account does not read about the company's."""
    (clause,) = [section for _, section in outline(policy, "personal", "en").walk() if section.anchor == "lone_worker"]
    assert not any(isinstance(block, Note) and block.kind == "part" for block in clause.blocks)


def test_a_template_says_so(policy):
    """Until a person has reviewed it."""
    document = outline(policy, "personal", "en")
    assert (document.status, document.reviewed) == ("Template, not reviewed", False)
    assert "Belgium" in document.note


def test_a_reviewed_policy_says_by_whom_and_when(policy):
    """And for which law."""
    review = Review(by="Anna Peeters", on=date(2026, 11, 2), jurisdiction="Belgium")
    document = outline(policy.model_copy(update={"review": review}), "personal", "en")
    assert document.status == "Reviewed by Anna Peeters on 2 November 2026, for Belgium"
    assert (document.reviewed, document.note) == (True, "")


def test_the_title_page_has_the_facts_of_the_version(policy):
    """A date only when it is given: otherwise the bytes depend on the policy alone."""
    without = dict(outline(policy, "personal", "en").about)
    assert without["Version"] == "0.1"
    assert policy.digest.startswith(without["Fingerprint"])
    assert "Date" not in without
    assert dict(outline(policy, "personal", "nl", issued=date(2026, 11, 20)).about)["Datum"] == "20 november 2026"


def test_the_edition_is_one_line(policy):
    """The version, and the date where there is one."""
    assert outline(policy, "personal", "en").edition == "Version 0.1"
    assert (
        outline(policy, "personal", "es", issued=date(2026, 11, 20)).edition == "Versión 0.1 · 20 de noviembre de 2026"
    )


def test_the_policy_opens_with_the_values(policy):
    """After the sentence that says what the page is for; a company without any has that sentence alone."""
    assert outline(policy, "personal", "en").intro[1] == "What we stand for: honest, warm"
    company = policy.company.model_copy(update={"values": ""})
    assert len(outline(policy.model_copy(update={"company": company}), "personal", "en").intro) == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "the law in the Netherlands, Spain and the United States has"),
        ("nl", "het recht in Nederland, Spanje en de Verenigde Staten kent"),
        ("es", "el derecho vigente en los Países Bajos, España y Estados Unidos."),
    ],
)
def test_a_template_names_every_country(policy, language, said):
    """As a sentence names them."""
    company = policy.company.model_copy(update={"country": "NL", "also_in": ("ES", "US")})
    assert said in outline(policy.model_copy(update={"company": company}), "personal", language).note


def test_a_name_that_ends_in_a_full_stop_ends_the_sentence(policy):
    """Nobody reads two."""
    company = policy.company.model_copy(update={"name": "Acme N.V."})
    (intro, *_) = outline(policy.model_copy(update={"company": company}), "corporate", "en").intro
    assert intro.startswith("You speak for Acme N.V. This part is")


def test_rooms_accounts_and_desks_have_their_place(policy):
    """With names shown as they are, whatever signs they have."""
    found = {section.anchor: section for _, section in outline(policy, "personal", "en").walk()}
    assert found["section-rooms"].blocks == (Items(("**Stock\\_room**: is not shown", "**Shop**: may be shown")),)
    assert found["section-accounts"].blocks == (Items(("Facebook: **De Groene Bakfiets**",)),)
    assert dict(found["section-ask"].blocks[0].rows)["Legal"].startswith("Karin\\_Maes")


def test_every_link_within_the_document_leads_somewhere(policy):
    """To a clause or a fact that is in it."""
    import re

    for audience in AUDIENCES:
        document = outline(policy, audience, "en")
        anchors = {section.anchor for _, section in document.walk()}
        texts = [text for _, section in document.walk() for block in section.blocks for text in _texts(block)]
        wanted = {name for text in texts for name in re.findall(r"\]\(#([^)]+)\)", text)}
        assert wanted <= anchors


def _texts(block):
    if isinstance(block, Items):
        return block.items
    return [text for _, text in block.rows] if isinstance(block, Pairs) else [block.text]


def test_need_to_know_is_in_no_document(policy):
    """Not one of its words."""
    for audience in AUDIENCES:
        for language in SHIPPED:
            assert "Janssens" not in repr(outline(policy, audience, language))


def test_a_published_policy_reads_as_its_folder_does():
    """The tables of the published form are sorted; what people read is in the same order all the same."""
    policy = policy_from_answers(
        {"company": "Acme", "country": "NL", "languages": ["en"], "desks": {"pr": "Ann", "legal": "Bo"}}
    )
    assert outline(type(policy).from_canonical(policy.canonical()), "personal", "en") == outline(
        policy, "personal", "en"
    )
