"""The record on paper."""

from datetime import date
from io import BytesIO

import pytest
from django.utils.translation import override
from pypdf import PdfReader

from vangrail.web.crisis.actions import switching, working
from vangrail.web.crisis.paper import as_pdf

pytestmark = pytest.mark.django_db


def words(freeze, language):
    """Return the words of the record in a language, with single spaces."""
    with override(language):
        reader = PdfReader(BytesIO(as_pdf(freeze)))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "What everybody was told"), ("nl", "Wat iedereen te lezen kreeg"), ("es", "Qué se dijo a todos")],
)
def test_it_holds_everything_that_happened(freeze, carla, published, language, says):
    """What the page holds, in the language of who asks, with the texts in each of theirs."""
    begun = freeze()
    working.finish(begun.steps.first(), by=carla)
    working.note(begun, "decision", "We speak at six.", by=carla)
    working.note(begun, "learned", "Numbers were missing.", by=carla)
    working.follow_up(begun, "Numbers on the wall", carla, date(2027, 1, 1), by=carla)
    switching.end(begun, by=carla, why="The fire is out.")
    begun.refresh_from_db()
    text = words(begun, language)
    wanted = [
        "A fire in a hall", "Acme Retail BV", says, "We speak at six.", "Numbers were missing.", "Numbers on the wall",
        "The fire is out.", "We weten van de brand.", "A las seis hay noticias.", "Carla Crisis",
    ]  # fmt: skip
    assert [part for part in wanted if part not in text] == []


def test_what_people_wrote_stands_there_as_they_wrote_it(freeze, carla):
    """No Markdown, no code, however it begins."""
    begun = freeze(what="*Smoke* in [hall] <7> #{1}")
    for said in ("# 1 is *out*", "- not a list", "12. not a number", "--- and ===", '`code` $x$ | a | \\n "x"'):
        working.note(begun, "decision", said, by=carla)
    working.follow_up(begun, "2) *Call* them", carla, date(2027, 1, 1), by=carla)
    text = words(begun, "en")
    assert "2) *Call* them" in text
    assert "*Smoke* in [hall] <7> #{1}" in text
    wanted = ["# 1 is *out*", "- not a list", "12. not a number", "--- and ===", '`code` $x$ | a | \\n "x"']
    assert [part for part in wanted if part not in text] == []


def test_before_anything_was_learned_and_agreed_it_says_that(freeze):
    """Instead of an empty part."""
    text = words(freeze(), "en")
    assert "Nothing was written down yet." in text
    assert "Nothing was agreed yet." in text


def test_an_exercise_says_so(freeze):
    """From the first line on."""
    text = words(freeze(exercise=True), "en")
    assert "Exercise: A fire in a hall" in text
    assert "nothing, it was an exercise" in text
