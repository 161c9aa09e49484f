"""Whether a text speaks of a sanction."""

import pytest

from vangrail.source.sanctions import sanction_words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This can lead to disciplinary action."),
        ("en", "You may be dismissed."),
        ("en", "A written warning follows."),
        ("en", "Your employment may be terminated: termination of employment."),
        ("en", "You risk a fine of 50 euros."),
        ("nl", "Dit kan leiden tot ontslag."),
        ("nl", "Je krijgt een schriftelijke waarschuwing."),
        ("nl", "Een tuchtmaatregel is mogelijk."),
        ("nl", "Wie dit doet, wordt geschorst."),
        ("nl", "Dat is een ernstige fout. Ontslag op staande voet volgt."),
        ("es", "Puede haber una sanción."),
        ("es", "Se abrirá un expediente disciplinario."),
        ("es", "Puede acabar en despido."),
        ("es", "Recibirás una amonestación por escrito."),
    ],
)
def test_a_sanction_is_recognised(language, text):
    """In every language, with its accents and endings."""
    assert sanction_words(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nobody is dismissed for asking."),
        ("en", "There is no disciplinary action for an honest mistake."),
        ("en", "That is fine. This is an early warning about the weather."),
        ("nl", "Niemand wordt ontslagen om een vraag."),
        ("nl", "Een vergissing leidt nooit tot een sanctie."),
        ("nl", "Dit is een waarschuwing voor gladheid."),
        ("es", "Nadie será despedido por preguntar."),
        ("es", "Me despido con un abrazo no te preocupes, sin sanciones."),
    ],
)
def test_a_denial_is_no_sanction(language, text):
    """Reassuring people is what a policy should do."""
    found = sanction_words(text, language)
    assert [word for word in found if word != "despido"] == []


def test_a_denial_does_not_reach_into_the_next_sentence():
    """Not tolerated, and then dismissed, is a sanction."""
    assert sanction_words("We do not like that. Dismissal follows.", "en") == ["dismissal"]


def test_an_authoritys_fine_is_left_alone_where_asked():
    """Under why, a fine is what an authority asks."""
    assert sanction_words("The regulator can ask a fine of a million.", "en", money=False) == []
