"""Who watches whom: announcements of an employer, not advice and not denials."""

import pytest

from vangrail.lint.rules.reading import Reading
from vangrail.lint.rules.watching import announced
from vangrail.lint.texts import from_text


@pytest.mark.parametrize(
    ("text", "language", "announces"),
    [
        ("The company monitors the use of its devices.", "en", True),
        ("Your use of the internet may be monitored.", "en", True),
        ("We reserve the right to inspect employees' devices.", "en", True),
        ("We reserve the right to monitor, without further notice, staff activities.", "en", True),
        ("De werkgever behoudt zich het recht voor om het gebruik van internet en media te monitoren.", "nl", True),
        ("De werkgever kan je berichten controleren.", "nl", True),
        ("Please monitor your own accounts.", "en", False),
        ("We ask you to monitor your social media accounts.", "en", False),
        ("We do not monitor employees.", "en", False),
        ("We monitor what the press says.", "en", False),
        ("De werkgever controleert het internetgebruik.", "nl", True),
        ("We controleren je berichten niet.", "nl", False),
        ("Controleer je berichten.", "nl", False),
        ("La empresa supervisa el uso de los equipos.", "es", True),
        ("La empresa no supervisa el uso de los equipos.", "es", False),
        ("L'employeur contrôle l'utilisation de la messagerie.", "fr", True),
        ("Der Arbeitgeber überwacht die Nutzung des Internets.", "de", True),
        ("Der Arbeitgeber überwacht die Nutzung nicht.", "de", False),
    ],
)
def test_an_announcement_is_told_from_advice(text, language, announces):
    """Somebody of the employer watches staff, or their use of something, and nothing denies it."""
    assert bool(announced(Reading(from_text(text, language)))) is announces
