"""Finding words in the policy."""

import pytest

from tests.web.conftest import example_policy
from vangrail.documents.model import Document, Prose, Section
from vangrail.documents.outline import outline
from vangrail.web.policies.reading.search import fold, search

DUTCH = outline(example_policy(), "personal", "nl")


def document(*texts: str) -> Document:
    """Return a document with a section for each text."""
    sections = tuple(Section(f"s{number}", f"Title {number}", (Prose(text),)) for number, text in enumerate(texts))
    empty = dict.fromkeys(("title", "subtitle", "status", "note", "edition"), "")
    return Document(language="en", kind="personal", reviewed=False, about=(), intro=(), sections=sections, **empty)


def test_all_words_must_be_there_whatever_their_case_and_accents():
    """In any order."""
    made = document("The café opens early.", "The cafe closes.")
    assert [hit.anchor for hit in search(made, "EARLY cafe")] == ["s0"]
    assert [hit.anchor for hit in search(made, "café")] == ["s0", "s1"]


def test_a_title_comes_first():
    """What is about it stands before what mentions it."""
    assert [hit.anchor for hit in search(document("See title 1 for more.", "Nothing."), "title 1")] == ["s1", "s0"]


def test_the_passage_is_marked_and_safe():
    """What the policy's text holds is shown as text."""
    (hit,) = search(document("Mind the `<img src=x>` heron & co."), "heron")
    assert "<mark>heron</mark>" in hit.passage
    assert "<img" not in hit.passage


def test_no_word_is_cut_in_two():
    """And a hit in the title alone shows how the text begins."""
    text = "word " * 60
    (hit,) = search(document(f"{text}heron {text}"), "heron")
    assert str(hit.passage).startswith("… word ")
    assert str(hit.passage).endswith(" word …")
    assert "… ord" not in hit.passage
    assert str(search(document("Nothing here."), "title")[0].passage) == "Nothing here."


@pytest.mark.parametrize("question", ["", "   ", "zzzzzz", "<script>"])
def test_nothing_is_found_quietly(question):
    """No error, no hit."""
    assert search(DUTCH, question) == []


def test_the_example_answers():
    """A clause of the library is found by a word of its text."""
    assert "lone_worker" in {hit.anchor for hit in search(DUTCH, "alleen")}


def test_folding_keeps_every_place():
    """So that a hit can be marked in the text as it is."""
    text = "Straße Ærø ﬁn İ"
    assert len(fold(text)) == len(text)
