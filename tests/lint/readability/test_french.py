"""French words and their spoken syllables."""

import pytest

from vangrail.lint.readability.french import french

KNOWN = {
    1: """le la de je ne vie parlent aiment oui eau beau page pages compte comptes guide guerre charte droit droits loi
       lois presse""",
    2: """réseau réseaux sociaux social sociale média médias client clients privée travail souvent content nation créer
       jouer louer bateau oiseau photo photos image images question mangeons naïf noël collègue collègues personne
       personnes sanction argent moment comment message""",
    3: """entreprise société salarié salariés employé employeur opinion liberté travailler règlement intérieur document
       idéal vidéo publier oublier qualité responsable respecter diffuser syndicat président""",
    4: """information informations confidentiel situation évaluer réalité européen licenciement utiliser""",
    5: """utilisation autorisation""",
}


@pytest.mark.parametrize(("word", "count"), [(word, count) for count, words in KNOWN.items() for word in words.split()])
def test_a_word_has_its_syllables(word, count):
    """Silent letters, diphthongs, hiatus and exceptions."""
    assert french(word) == count


@pytest.mark.parametrize("word", ["", "brr", "'"])
def test_a_word_without_a_vowel_has_none(word):
    """Whoever asks decides what that means."""
    assert french(word) == 0
