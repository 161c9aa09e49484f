"""A text that is harder than it should be, by its score or by its sentences."""


def test_long_sentences_alone_make_a_text_hard(found):
    """Easy words do not help when sentences have more than eighteen words on average."""
    text = ("We go to the shop in the town and then we go to the house by the sea and back. " * 8).strip()
    finding = found("hard-to-read", text)[0]
    assert "20.0 words a sentence" in finding.what
    assert finding.span is None


def test_the_score_is_named_with_its_scale(found):
    """A number without its scale tells nothing."""
    text = "Organisational representatives necessitate comprehensive familiarity. " * 20
    assert "Flesch reading ease scale" in found("hard-to-read", text)[0].what


def test_a_short_text_has_no_score(found):
    """Under a hundred words nothing is said."""
    assert not found(
        "hard-to-read", "Organisational representatives necessitate comprehensive familiarity.", quiet=False
    )
