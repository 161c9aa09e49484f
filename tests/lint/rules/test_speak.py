"""What a finding says: the language of the text, filled places, and the sources for the country."""

from tests.lint.rules.conftest import facts_for
from vangrail.lint.document import Document
from vangrail.lint.rules.speak import Said, part, speak, speaks


def document(language):
    """Return a text of one word."""
    return Document("Hi", (), language)


def test_places_are_filled():
    """Numbers and words of the text stand in the sentence."""
    finding = speak("can-cannot-ratio", document("en"), facts_for(), Said(fill={"bans": 9, "allowed": 1}))
    assert finding.what == "The text forbids 9 times and says 1 times what people can do."
    assert (finding.family, finding.answer, finding.span) == ("tone", "review", None)


def test_a_language_without_words_gets_english():
    """A German text is answered in English, a Dutch one in Dutch."""
    assert [document(language).answers_in for language in ("de", "nl")] == ["en", "nl"]
    assert part("monitoring-without-purpose", "who", document("nl")) == "wie het ziet"


def test_sources_are_those_of_the_country():
    """In Germany the Dutch act is not named; without a country all are."""
    german = speak("monitoring-without-council", document("en"), facts_for("DE"))
    assert [source.title.split()[0] for source in german.sources] == ["BetrVG"]
    assert len(speak("monitoring-without-council", document("en"), facts_for()).sources) == 4


def test_a_milder_answer_may_be_given():
    """The file has the answer, unless the module knows better."""
    assert speak("no-expectation-of-privacy", document("en"), facts_for("NL"), Said(answer="review")).answer == "review"


def test_a_rule_is_silent_elsewhere():
    """A rule for France says nothing in Spain."""
    assert speaks("guidelines-not-adopted", facts_for("FR"))
    assert not speaks("guidelines-not-adopted", facts_for("ES"))
