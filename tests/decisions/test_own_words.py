"""Making something one's own."""

from vangrail.decisions.own_words import compose, is_own

WORKS = "(I work at Acme.)"


def test_the_parts_stand_in_their_order():
    """The disclosure with the words, the link below."""
    text = compose("Once:", ["a heron\nsat there.", " ", "Lovely."], WORKS, "https://a.example")
    assert text == "Once: a heron sat there. Lovely. (I work at Acme.)\n\nhttps://a.example"


def test_it_is_said_once():
    """Who said it already does not say it twice; without a company nothing is said."""
    assert compose("", ["I work at Acme. A heron!"], WORKS) == "I work at Acme. A heron!"
    assert compose("", ["A heron!"], "") == "A heron!"


def test_blanks_are_nobodys_words():
    """An opening alone is no post."""
    assert not is_own(["", "  "])
    assert is_own(["", "yes"])
