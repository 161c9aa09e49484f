"""A card or a poster as a page."""

import re

import pytest

from vangrail.documents.kits.sheet import pocket_card, poster
from vangrail.documents.kits.sheet_html import sheet_page

ADDRESS = "https://bakfiets.example/check?a=1&b=2"


def test_the_code_is_drawn_and_told_in_words(policy):
    """As SVG in the page, with the address in letters beside it."""
    page = sheet_page(poster(policy, "en", "a4", address=ADDRESS)).decode()
    assert (
        '<div class="qr" role="img" aria-label="QR code. It leads to https://bakfiets.example/check?a=1&amp;b=2">'
        in page
    )
    assert page.count("<svg") == 1
    assert f'<a href="{ADDRESS.replace("&", "&amp;")}">' in page


def test_the_code_is_that_of_the_address(policy):
    """Another address, another drawing."""
    drawn = [
        re.search(r"<svg.*</svg>", sheet_page(poster(policy, "en", "a4", address=each)).decode(), re.DOTALL)[0]
        for each in (ADDRESS, ADDRESS + "3")
    ]
    assert drawn[0] != drawn[1]


def test_without_an_address_there_is_no_code(policy):
    """And no empty place for one."""
    page = sheet_page(poster(policy, "en", "a5")).decode()
    assert "<svg" not in page
    assert "Karin_Maes shows you." in page


def test_a_card_has_two_sides_and_one_foot(policy):
    """And one heading of the first rank."""
    page = sheet_page(pocket_card(policy, "nl")).decode()
    assert [page.count(part) for part in ('<section class="side">', "<h1>", '<p class="foot">')] == [2, 1, 1]


def test_a_name_cannot_write_html(policy):
    """The company of this policy has signs in its name that HTML knows."""
    page = sheet_page(pocket_card(policy, "en")).decode()
    assert "De &lt;Groene&gt; Bakfiets" in page
    assert "<Groene>" not in page


@pytest.mark.parametrize(("size", "look"), [("a4", "kit-poster-a4"), ("a5", "kit-poster-a5")])
def test_each_size_has_its_own_paper(policy, size, look):
    """By a name on the body that the style knows."""
    page = sheet_page(poster(policy, "en", size)).decode()
    assert f'<body class="kit kit-sheet {look}">' in page
    assert f".{look} {{ page:" in page


def test_the_same_sheet_gives_the_same_bytes(policy):
    """Also the code."""
    assert sheet_page(poster(policy, "en", "a4", address=ADDRESS)) == sheet_page(
        poster(policy, "en", "a4", address=ADDRESS)
    )
