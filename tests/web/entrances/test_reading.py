"""The text at an entrance."""

import pytest

from vangrail.web.entrances.reading import paper_now, paper_of

pytestmark = pytest.mark.django_db


def test_without_a_version_or_a_text_for_them_there_is_nothing(published):
    """The small policy has no text for candidates."""
    assert paper_of(None, "candidate", "nl") is None
    assert paper_of(published, "candidate", "nl") is None or paper_of(published, "candidate", "nl").body


def test_the_version_that_holds_is_read_in_the_nearest_language(published_example):
    """The same seed asks the same questions."""
    paper = paper_now("third_party", "de")
    assert paper.version == published_example
    assert paper.language in {"en", "nl", "es"}
    assert paper.body.document.title
    assert paper.questions("a") == paper.questions("a")
    assert len(paper.questions("a")) == 3
