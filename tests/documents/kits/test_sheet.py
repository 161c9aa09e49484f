"""The pocket card and the poster as values."""

import pytest

from vangrail.documents.kits.sheet import pocket_card, poster
from vangrail.languages import SHIPPED


def group(sheet, kind):
    """Return the lines of one kind."""
    return next(each.lines for side in sheet.sides for each in side.groups if each.kind == kind)


@pytest.mark.parametrize("language", SHIPPED)
def test_the_card_has_five_of_each(policy, language):
    """Five yeses, five asks, five questions of the pause test, and at most four desks."""
    card = pocket_card(policy, language)
    assert [len(group(card, kind)) for kind in ("yes", "ask", "pause")] == [5, 5, 5]
    assert 1 <= len(group(card, "desks")) <= 4


def test_the_card_names_desks_with_their_contact(policy):
    """Those that have somebody, after the one for doubt."""
    assert group(pocket_card(policy, "en"), "desks") == (
        "**Communications** Karin\\_Maes",
        "**Security** Tom Claes, <safe@bakfiets.example>",
    )


def test_a_clause_of_the_companys_own_is_named_by_its_title(policy):
    """The short line says what the library's clause says."""
    own = policy.clause("your_rights").model_copy(update={"origin": "company"})
    clauses = tuple(own if each.id == own.id else each for each in policy.clauses)
    changed = policy.model_copy(update={"clauses": clauses})
    assert group(pocket_card(changed, "en"), "yes")[0] == "What is always yours"
    assert group(pocket_card(policy, "en"), "yes")[0].startswith("Your pay")


def test_a_clause_that_is_not_there_is_not_on_the_card(policy):
    """The next one takes its place."""
    clauses = tuple(each for each in policy.clauses if each.id != "lone_worker")
    asks = group(pocket_card(policy.model_copy(update={"clauses": clauses}), "en"), "ask")
    assert not any("Alone" in line for line in asks)
    assert asks[-1].startswith("Plans or papers")


def test_a_listed_company_asks_about_figures_first(policy):
    """On the card and on the poster."""
    listed = policy.model_copy(update={"company": policy.company.model_copy(update={"listed": True})})
    for sheet in (pocket_card(listed, "en"), poster(listed, "en", "a4")):
        assert group(sheet, "ask")[0].startswith("Figures that are not out")


def test_a_poster_without_an_address_says_who_shows_the_policy(policy):
    """By name, or your manager."""
    assert group(poster(policy, "en", "a5"), "scan") == ("Where is the policy? Karin_Maes shows you.",)
    bare = policy.model_copy(update={"company": policy.company.model_copy(update={"owner": None})})
    assert group(poster(bare, "en", "a5"), "scan") == ("Where is the policy? Your manager shows you.",)


def test_a_poster_keeps_its_address(policy):
    """With words for who cannot see the code."""
    sheet = poster(policy, "es", "a4", address="https://bakfiets.example/check")
    assert sheet.address in sheet.alt
    assert sheet.name == "poster-a4.es"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "bakfiets.example", "ftp://bakfiets.example"])
def test_only_a_web_address_becomes_a_code(policy, address):
    """Nobody should point a phone at anything else."""
    with pytest.raises(ValueError, match="begins with https"):
        poster(policy, "en", "a4", address=address)


def test_the_foot_says_which_version_it_is(policy):
    """Version, digest, status and language."""
    foot = " ".join(pocket_card(policy, "nl").foot)
    assert all(text in foot for text in ("0.1", policy.digest[:16], "Sjabloon, niet nagekeken", "Nederlands"))
