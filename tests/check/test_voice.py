"""The signs that a post shows, in three languages."""

import pytest
import tomli

from vangrail.check.draft import MAX_CHARACTERS
from vangrail.check.voice import Voice, language_of, signs
from vangrail.languages import SHIPPED
from vangrail.policy.company import Lexicon
from vangrail.source.data import library


@pytest.fixture(scope="module")
def voice():
    """Give what hears signs; compiling it takes seconds the first time on a machine."""
    return Voice(Lexicon(competitors=("Roadrunner Bikes",)))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I want my money back", "refund"),
        ("Ik wil mijn geld terug", "refund"),
        ("Quiero que me devuelvan el dinero", "refund"),
        ("This is outrageous", "fury"),
        ("Dit is echt schandalig", "fury"),
        ("Esto es una vergüenza", "fury"),
        ("My parcel never arrived", "wrong_order"),
        ("Mijn pakket is nooit aangekomen", "wrong_order"),
        ("Mi pedido no ha llegado", "wrong_order"),
        ("I will kill you all", "threat"),
        ("Roadrunner Bikes is next door", "rival"),
        ("I want to die", "self_harm"),
        ("Ik wil niet meer leven", "self_harm"),
        ("No quiero vivir más", "self_harm"),
        ("You used my photo without my permission", "copyright"),
    ],
)
def test_a_sign_is_heard(voice, text, sign):
    """Each by its own words."""
    assert voice.heard(text)[sign] >= 1
    assert sign in signs()


def test_what_is_denied_is_not_heard(voice):
    """The matcher knows a negation."""
    assert "delight" not in voice.heard("I am not happy with this")
    assert voice.heard("The shop opens at nine") == {}


def test_a_long_text_and_half_a_sign_are_heard(voice):
    """What cannot be a draft is cut and mended."""
    assert "fury" in voice.heard("disgraceful " * MAX_CHARACTERS)
    assert voice.heard("half \ud800 a sign, what a disgrace")["fury"] == 1


def test_the_language_is_said_where_it_is_sure():
    """Nothing is said of two words."""
    assert language_of("Waarom duurt het zo lang voor mijn pakket er is?") == "nl"
    assert language_of("Where is the parcel that I ordered last week?") == "en"
    assert language_of("ok") == ""


def test_every_sign_has_words_in_every_language():
    """And says what it is about."""
    for file in library().joinpath("triage").iterdir():
        if not file.name.endswith(".toml"):
            continue
        table = tomli.loads(file.read_text("utf-8"))
        assert table["about"].endswith("."), file.name
        for cue in table["cues"].values():
            assert set(cue) == set(SHIPPED), file.name
            assert all(len(words) == len(set(words)) for words in cue.values()), file.name


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Nobody from the office ever picks up", "grievance"),
        ("The mixer died after two days", "grievance"),
        ("Al twee keer gemaild en nog altijd geen reactie", "grievance"),
        ("Leuk hoor, voor een gesloten deur staan", "grievance"),
        ("Llevamos tres semanas sin calefacción", "grievance"),
        ("Genial, otra vez cerrado a mediodía", "grievance"),
        ("I know where your driver lives", "threat"),
        ("Ik weet waar jullie chauffeur woont", "threat"),
        ("Sé dónde vive vuestro repartidor", "threat"),
        ("Your competitors sell it too", "rival"),
        ("De concurrentie verkoopt het ook", "rival"),
        ("La competencia también lo vende", "rival"),
        ("The referee gave them a penalty", "elsewhere"),
    ],
)
def test_what_went_wrong_is_heard_without_an_angry_word(voice, text, sign):
    """Waiting, silence, a closed door, something that broke; a sign of a file beside rules of the library."""
    assert voice.heard(text)[sign] >= 1


def test_no_sign_is_named_twice():
    """A sign may have words of its own beside rules of the library."""
    assert len(signs()) == len(set(signs()))


def test_praise_is_sour_only_beside_what_went_wrong(voice):
    """The same kind word, with and without."""
    assert "grievance" in voice.heard("Great, third time this week that the lift is down")
    assert "grievance" not in voice.heard("Great, third visit this week and I love it")
    assert "grievance" in voice.heard("Bedankt voor niets")
    assert "grievance" not in voice.heard("Bedankt voor alles")
