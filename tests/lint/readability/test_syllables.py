"""Syllables of words whose number is known, in five languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.languages import DETECTED
from vangrail.lint.readability.syllables import syllables

KNOWN = {
    "nl": {
        1: """de klant nooit mooi groei leeuw nieuw team aai huis thuis uit vrij trouw jouw jij""",
        2: """beleid bedrijf klanten nieuwe idee eigen mening account ontslag website online foto foto's bericht plaatsen
           privé niveau bureau vrijheid uren leugen buiten zeeën geëist vakbond moeilijk""",
        3: """sociaal media collega collega's bedrijven ideeën persoonlijk toestemming goedkeuring video berichten reactie
           privacy politie gebeuren museum patiënt werkgever hypotheek""",
        4: """medewerker medewerkers sociale informatie vertrouwelijk klantgegevens geïnformeerd persoonlijke reageren
           officieel beoordelen beantwoorden meningsuiting efficiënt situatie""",
        5: """vertrouwelijke coördinatie verantwoordelijk leidinggevende arbeidsreglement ondernemingsraad""",
        6: """verantwoordelijkheid""",
    },
    "es": {
        1: """el la ley hoy y muy que quien buey yo""",
        2: """redes social cuenta cuentas día país guerra leer cliente clientes ciudad viuda construir ahí reír oír prensa
           reunión huelga sanción queja queréis también caos ayer leyes mayo nación seguir igual""",
        3: """empresa sociales pingüino agüero opinión personal construido mensaje mensajes derecho derechos despido
           convenio dirección poeta héroe línea áreas idea Uruguay""",
        4: """política información confidencial trabajador opiniones publicación periodista sindicato reglamento responsable
           averiguar antigüedad teoría""",
        5: """trabajadores aeropuerto publicaciones autorización""",
    },
    "de": {
        1: """frei neu Bier Zeit See Boot Staat Team""",
        2: """Kunde Kunden Meinung Freiheit Häuser Leute Daten geehrt Liebe lieben Arbeit über schriftlich Konto Konten
           privat Beitrag Nutzung Website System Psyche""",
        3: """Medien Betriebsrat vertraulich Datenschutz Ferien Qualität beenden Arbeitszeit Beamte Beamter Kollege Kollegin
           öffentlich Äußerung Kündigung Abmahnung private persönlich Beiträge Nation Aktion aktuell Museum""",
        4: """Richtlinie Richtlinien soziale sozialen Mitarbeiter Unternehmen Arbeitnehmer Familie Familien Verantwortung
           verantwortlich Überwachung Genehmigung""",
        5: """Mitarbeiterin Information veröffentlichen individuell""",
        6: """Informationen""",
    },
}
WORDS = [
    pytest.param(word, language, count, id=f"{language}-{word}")
    for language, rows in KNOWN.items()
    for count, words in rows.items()
    for word in words.split()
]


@pytest.mark.parametrize(("word", "language", "count"), WORDS)
def test_a_word_has_its_syllables(word, language, count):
    """Diphthongs, hiatus, trema, silent letters and loan words."""
    assert syllables(word, language) == count


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("e-mail", "nl", 2),
        ("well-known", "en", 2),
        ("don’t", "en", 1),
        ("POLÍTICA", "es", 4),
        ("brr", "en", 1),
        ("pst-", "de", 1),
        ("policy", "xx", 3),
    ],
)
def test_signs_and_case_do_not_count(word, language, count):
    """Parts of a hyphenated word are added; a word without vowels has one; an unknown language is read as English."""
    assert syllables(word, language) == count


@given(word=st.text(min_size=1, max_size=40), language=st.sampled_from(DETECTED))
def test_every_word_has_at_least_one_and_no_more_than_letters(word, language):
    """Any text at all has a number, and a decomposed accent counts like a whole one."""
    assert 1 <= syllables(word, language) <= max(2 * len(word), 1)
