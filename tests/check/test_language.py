"""The language of a draft is one when that is sure, and several when it is not."""

import pytest

from vangrail.check.language import spoken


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Closing up alone tonight, wish me luck", "en"),
        ("Vanavond sluit ik helemaal alleen af", "nl"),
        ("Esta noche cierro la tienda yo sola", "es"),
        ("Ce soir je ferme le magasin toute seule", "fr"),
        ("Heute Abend schließe ich den Laden ganz allein", "de"),
    ],
)
def test_a_sentence_has_one_language(text: str, language: str) -> None:
    """Five languages are told apart."""
    assert spoken(text) == (language,)


def test_a_word_may_be_in_several() -> None:
    """One short word is not enough to be sure, so no language it may be in is ruled out."""
    assert {"en", "nl"} <= set(spoken("die"))
