"""The public word that nobody is hunted."""

import pytest
from django.utils import translation

from vangrail.languages import SHIPPED
from vangrail.web.evidence.statement import statement


@pytest.mark.parametrize("language", SHIPPED)
def test_it_stands_in_every_language(language):
    """Each promise with how it is kept, and the company by its name."""
    with translation.override(language):
        said = statement("Acme")
    assert said.lead.startswith("Acme ")
    assert len(said.lines) == 6
    assert all(line and because for line, because in said.lines)


def test_without_a_policy_nobody_is_named():
    """It is this company all the same."""
    with translation.override("en"):
        assert statement("").lead.startswith("This company ")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("Three things", "mailbox", "the mark that it was written to us", "colleague hands over")),
        ("nl", ("Drie dingen", "postbus", "met de vermelding dat het aan ons geschreven is", "collega doorgeeft")),
        ("es", ("Tres cosas", "buzón", "marcado como dirigido a nosotros", "entrega un compañero")),
    ],
)
def test_it_says_what_is_taken_without_a_brand_term(language, told):
    """All of it, counted: whoever reads it must be able to hold the company to it."""
    with translation.override(language):
        _line, because = statement("Acme").lines[1]
    assert all(words in because for words in told)


@pytest.mark.parametrize(
    ("language", "which", "where"),
    [
        ("en", ("checks", "problems", "ambassadors"), ("site", "group", "suggestion", "manager", "auditors")),
        (
            "nl",
            ("checks", "problemen", "ambassadeurs"),
            ("vestiging", "groep", "voorstel", "leidinggevende", "auditors"),
        ),
        (
            "es",
            ("comprobaciones", "problemas", "embajadores"),
            ("sede", "grupo", "propuesta", "responsable", "auditores"),
        ),
    ],
)
def test_it_says_which_figures_hide_single_people_and_which_do_not(language, which, where):
    """Signatures are counted by site and group, and support from the first person on: so it must not promise more."""
    with translation.override(language):
        line, because = statement("Acme").lines[-1]
    assert all(word in line for word in which)
    assert all(word in because for word in where)
