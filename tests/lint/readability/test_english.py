"""English words and their syllables."""

import pytest

from vangrail.lint.readability.english import english

KNOWN = {
    1: """cat shared make makes asked rules laws queue through you your the whole whose""",
    2: """table people social account colleague business create being doing saying posted changes places boxes added
       careful statement likely someone special science client client's trademark password secure every before little
       handled titles cases lawyer reviewed reply replies friendly trial judgment required obtained union onion
       conduct guidelines language themselves yourself pictures issue courage marriage carriage outside""",
    3: """policy company media employee employees video radio customer management actual opinion period previous various
       harassment publicly copyright privacy interview considered employment guarantee photograph negative inclusive
       including limited genuine encourage advertise""",
    4: """information reality confidential responsible violation termination usually material appropriate society
       community communicate associate cooperate experience reputation reasonable available appreciate""",
    5: """disciplinary individual discrimination immediately communication associated""",
    6: """responsibility""",
}


@pytest.mark.parametrize(("word", "count"), [(word, count) for count, words in KNOWN.items() for word in words.split()])
def test_a_word_has_its_syllables(word, count):
    """Silent letters, diphthongs, hiatus and exceptions."""
    assert english(word) == count


@pytest.mark.parametrize("word", ["", "brr", "'"])
def test_a_word_without_a_vowel_has_none(word):
    """Whoever asks decides what that means."""
    assert english(word) == 0
