"""What somebody types leads to what they mean, in each language."""

from pathlib import Path
from time import thread_time

import pytest
import tomli

from vangrail.web.replies.queries import search
from vangrail.web.replies.queries.search import _index

pytestmark = pytest.mark.django_db
ASKED = tomli.loads((Path(__file__).parent / "looked_for.toml").read_text("utf-8"))


def first_right(language: str) -> tuple[int, list[str]]:
    """Return how many questions of a language lead to the right situation at once, and what the others led to."""
    wrong = []
    for words, wanted in ASKED[language].items():
        hits = search(words, language)
        if not hits or hits[0].situation not in wanted:
            wrong.append(f"{words}: wanted {wanted}, found {[hit.situation for hit in hits[:3]]}")
    return len(ASKED[language]) - len(wrong), wrong


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_the_first_hit_is_right(language):
    """Of twenty questions of each language at least nineteen lead there at once."""
    right, wrong = first_right(language)
    assert len(ASKED[language]) == 20
    assert right >= 19, wrong


@pytest.mark.parametrize(("words", "language"), [("refu", "en"), ("terugb", "nl"), ("reemb", "es")])
def test_half_a_word_is_enough(words, language):
    """It is looked up while somebody types."""
    assert search(words, language)[0].situation == "refund"


@pytest.mark.parametrize("words", ["", "   ", "🙂", "the", "zxqv wvvk"])
def test_nothing_is_found_without_words_of_meaning(words):
    """An empty box, signs, or letters that mean nothing."""
    assert search(words, "en") == []


def test_replies_are_left_out_where_somebody_may_not_use_them():
    """Then situations alone are found."""
    assert {hit.kind for hit in search("refund", "en", replies=False)} == {"situation"}
    assert {hit.kind for hit in search("refund", "en")} == {"situation", "reply"}


def test_it_is_quick_enough_for_every_letter():
    """Ten questions in a second of the processor, read once before; each takes a hundredth of one."""
    search("refund", "en")
    assert _index.cache_info().currsize
    start = thread_time()
    for _ in range(10):
        search("somebody is angry about a late parcel", "en")
    assert thread_time() - start < 1.0
