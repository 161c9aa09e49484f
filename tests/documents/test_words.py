"""The words around the clauses."""

from typing import get_args

import pytest

from vangrail.documents.outline import SECTIONS
from vangrail.documents.words import word
from vangrail.languages import SHIPPED
from vangrail.policy.audience import AUDIENCES
from vangrail.policy.clause import Section


def test_words_are_filled_in():
    """By key and language."""
    assert word("title", "es", company="Acme") == "Redes sociales en Acme"


@pytest.mark.parametrize("language", SHIPPED)
def test_every_section_and_every_reader_has_words(language):
    """So that no document fails for want of a heading."""
    assert set(SECTIONS) == set(get_args(Section))
    for key in [
        *(f"section.{name}" for name in SECTIONS),
        *(f"{kind}.{name}" for kind in ("audience", "part") for name in AUDIENCES),
    ]:
        assert word(key, language)
    for name in AUDIENCES:
        assert word(f"intro.{name}", language, company="Acme")
