"""French guidelines with sanctions are adopted, or they are advice."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Le non-respect peut entraîner une sanction.", True),
        ("Le non-respect peut entraîner une sanction. Cette charte est annexée au règlement intérieur.", False),
        ("Le non-respect peut entraîner une sanction. Le texte a été transmis à l'inspection du travail.", False),
        ("Nous en parlons avec vous.", False),
    ],
)
def test_french_texts_are_read_in_french(found, text, speaks):
    """Sanctions without a word on the steps; without sanctions there is nothing to adopt."""
    assert bool(found("guidelines-not-adopted", text, "fr", country="FR")) is speaks
