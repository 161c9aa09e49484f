"""A document read once: bans, permissions, denials, sanctions and sections."""

import pytest

from vangrail.lint.rules.reading import Reading, reading
from vangrail.lint.texts import from_text


def sentence(text, language="en"):
    """Return the only sentence of a text, read."""
    return Reading(from_text(text, language)).sentences[0]


@pytest.mark.parametrize(
    ("text", "language", "bans", "allowed"),
    [
        ("You must not post this.", "en", 1, 0),
        ("You can post this.", "en", 0, 1),
        ("You cannot post this.", "en", 1, 0),
        ("Please do not hesitate to ask.", "en", 0, 1),
        ("You do not need to ask.", "en", 0, 1),
        ("If you do not know, ask.", "en", 0, 0),
        ("Nothing prohibits you from asking.", "en", 0, 1),
        ("Je mag dit niet plaatsen.", "nl", 1, 0),
        ("Je mag dit gerust plaatsen.", "nl", 0, 2),
        ("Deel nooit een wachtwoord.", "nl", 1, 0),
        ("Deel de taxi, niet de auto.", "nl", 0, 0),
        ("Je hoeft ons niet te noemen.", "nl", 0, 1),
        ("No publiques datos de clientes.", "es", 1, 0),
        ("No puedes publicar esto.", "es", 1, 0),
        ("Puedes publicar esto.", "es", 0, 1),
        ("No hace falta que preguntes.", "es", 0, 1),
        ("Vous ne devez pas publier cela.", "fr", 1, 0),
        ("Vous pouvez publier cela.", "fr", 0, 1),
        ("Sie dürfen das nicht veröffentlichen.", "de", 1, 0),
        ("Sie können das veröffentlichen.", "de", 0, 1),
    ],
)
def test_bans_and_permissions_are_told_apart(text, language, bans, allowed):
    """A lifted ban is a permission, and a turn of speech is no ban."""
    read = sentence(text, language)
    assert (len(read.bans()), len(read.allows())) == (bans, allowed)


def test_a_denial_before_a_word_counts():
    """Who says "we do not monitor" does not monitor."""
    assert sentence("We do not monitor staff.").said("watch") == []
    assert sentence("We monitor staff.").said("watch") == [(1, 2)]


def test_marks_of_a_list_item_stand_in_both_its_pieces():
    """What leads into a list belongs to each item, and is marked where it stands."""
    text = "You must not:\n- post pictures"
    read = Reading(from_text(text, "en"))
    item = read.sentences[-1]
    assert [text[start:end] for start, end in item.marks(item.bans())] == ["must not"]
    assert text[slice(*item.span)] == "post pictures"
    assert (read.sentences[0].leads, item.leads, item.own) == (True, False, 3)


def test_words_of_a_lead_count_once():
    """A list of ten items does not make its lead ten times as long."""
    text = "You must not:\n- post pictures\n- share plans"
    assert Reading(from_text(text, "en")).words == 7


@pytest.mark.parametrize(
    ("text", "language", "speaks"),
    [
        ("This may lead to dismissal.", "en", True),
        ("Nobody is dismissed for a question.", "en", False),
        ("The company may get a fine.", "en", False),
        ("Cela peut entraîner une sanction.", "fr", True),
        ("Das kann zu einer Abmahnung führen.", "de", True),
        ("Das führt nicht zu einer Abmahnung.", "de", False),
    ],
)
def test_sanctions_are_recognised(text, language, speaks):
    """Sanctions on staff, not those that are denied, and no fine."""
    assert bool(Reading(from_text(text, language)).sanctions) is speaks


def test_a_section_ends_at_the_next_heading():
    """Sentences of another section do not explain this one."""
    read = Reading(from_text("# One\n\nFirst here. Second here.\n\n# Two\n\nThird here.", "en"))
    assert [each.unit.text for each in read.section(read.sentences[1])] == ["First here.", "Second here."]


def test_a_document_is_read_once():
    """All rules share one reading."""
    document = from_text("You can post this.", "en")
    assert reading(document) is reading(document)


def test_readability_needs_a_hundred_words():
    """Tone and readability are silent on one clause."""
    short = Reading(from_text("You can post this.", "en"))
    assert not short.long_enough
    assert short.readability is None
