"""Words for languages, countries and kinds."""

from vangrail.languages import SHIPPED
from vangrail.web.people.imports.words import COUNTRIES, COUNTRY_CODES, KINDS, LANGUAGES
from vangrail.web.people.models import Person


def test_words_mean_one_thing_each():
    """Every language that is shipped, and every kind, has its words."""
    assert set(LANGUAGES.values()) == set(SHIPPED)
    assert set(KINDS.values()) == {kind for kind, _name in Person.KINDS}
    assert set(COUNTRIES.values()) == set(COUNTRY_CODES)
    assert (COUNTRIES["belgie"], COUNTRIES["be"], COUNTRIES["paises bajos"], KINDS["uitzendkracht"]) == (
        "BE",
        "BE",
        "NL",
        "third_party",
    )
