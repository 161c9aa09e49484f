"""Paragraphs, lists and sentences of a clause's Markdown."""

from vangrail.documents.kits.extract import Piece, opening, paragraphs, pieces, sentences

TEXT = "You can.\nReally.\n\nWe ask:\n- one\n  more\n- two\n\n> a quotation\n\n1. first\n2. second"


def test_a_list_is_a_piece_with_its_items():
    """Also where no empty line stands above it, and an item goes on to the next line."""
    assert [piece.items for piece in pieces(TEXT)] == [(), (), ("one more", "two"), (), ("first", "second")]


def test_lists_and_quotations_are_no_paragraphs():
    """The lines of a paragraph become one."""
    assert paragraphs(TEXT) == ["You can. Really.", "We ask:"]


def test_a_name_with_full_stops_ends_no_sentence():
    """Nor does one inside a quotation."""
    assert sentences('You work at Acme N.V. Then "Ask. Then post." is said. Done?') == [
        'You work at Acme N.V. Then "Ask. Then post." is said.',
        "Done?",
    ]


def test_a_sentence_may_begin_as_spanish_ones_do():
    """With a sign turned round, or an accent."""
    assert sentences("Puedes. ¿Dudas? ¡Pregunta! Él sabe.") == ["Puedes.", "¿Dudas?", "¡Pregunta!", "Él sabe."]


def test_a_beginning_does_not_end_with_a_question_that_goes_on():
    """The question is left out, or its answer taken along where it comes first."""
    assert opening("You can. Not sure? Ask.", 2) == "You can."
    assert opening("Not sure? Ask. Then post.") == "Not sure? Ask."


def test_a_question_at_the_end_stays():
    """There is nothing after it."""
    assert opening("You can. Not sure?", 2) == "You can. Not sure?"


def test_a_single_piece_is_itself():
    """Without items it is a paragraph."""
    assert pieces("Hello.") == (Piece("Hello."),)
