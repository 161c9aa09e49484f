"""The pages on which a mention is answered."""

from vangrail.web.desk.answering import rows


def test_what_is_known_of_a_mention_is_said_in_words(mention, held):
    """How it sounds only where it matters."""
    calm, angry = (dict(row[:2] for row in rows(mention(anger=anger))) for anger in (0, 3))
    assert (calm["Desk"], calm["About what"], calm["Who has it"]) == ("Customer care", "delivery", "nobody yet")
    assert "How it sounds" not in calm
    assert str(angry["How it sounds"]) == "furious"
