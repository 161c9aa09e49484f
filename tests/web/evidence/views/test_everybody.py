"""Pages for staff and for everybody."""

import pytest

pytestmark = pytest.mark.django_db


def test_what_is_kept_is_for_everybody_who_works_here(as_person, person, owner, employee):
    """Also for who has no role; not for who is not signed in."""
    who = (employee, owner, person("Ad", "admin"), None)
    assert [as_person(each).get("/evidence/kept/").status_code for each in who] == [200, 200, 200, 302]
    page = as_person(employee).get("/evidence/kept/").content.decode()
    assert "Your name, work e-mail, staff number" in page
    assert "signatures.Signature" in page


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Nobody is hunted here"), ("nl", "Hier wordt op niemand gejaagd"), ("es", "Aquí no se persigue a nadie")],
)
def test_the_statement_is_public(as_person, published, language, words):
    """In the language of the browser, with the company's name."""
    page = as_person(None).get("/evidence/statement/", HTTP_ACCEPT_LANGUAGE=language).content.decode()
    assert words in page
    assert "Acme Retail BV" in page
