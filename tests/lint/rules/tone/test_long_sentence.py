"""The longest sentences, and no more than three."""

LONG = " ".join(["word"] * 31) + ". "


def test_thirty_words_are_not_too_many(found):
    """The limit is more than thirty."""
    assert found("long-sentence", LONG)
    assert not found("long-sentence", " ".join(["word"] * 30) + ".")


def test_the_three_longest_are_named_in_their_order(found):
    """Four long sentences: three findings, in the order of the text, which say how many there are."""
    text = "".join(" ".join(["word"] * count) + ". " for count in (40, 31, 50, 45))
    findings = found("long-sentence", text)
    assert [finding.what.split()[3] for finding in findings] == ["40", "50", "45"]
    assert all(": 4)" in finding.what for finding in findings)


def test_a_list_is_not_one_long_sentence(found):
    """Items end a sentence."""
    assert not found("long-sentence", "Please think of:\n\n" + "- one more thing here\n" * 20)
