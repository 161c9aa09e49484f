"""Pictures and their rights."""

import pytest

from vangrail.web.drafts.models import Picture, PictureFile, Rights


def test_what_is_in_it_is_said_in_the_nearest_language():
    """Nothing where nobody said it."""
    picture = Picture(pk=3, alt={"nl": "Een reiger", "en": "A heron"})
    assert [picture.alt_in(language) for language in ("nl", "fr", "de")] == ["Een reiger", "A heron", "Een reiger"]
    assert Picture().alt_in("en") == ""


def test_they_say_what_they_are():
    """In a word."""
    found = [Picture(pk=3), PictureFile(picture_id=3), Rights(licence="own")]
    assert [str(each) for each in found] == ["picture 3", "file of 3", "own"]


@pytest.mark.parametrize(
    ("about", "is_one"),
    [({"layout": "chat"}, True), ({"layout": "mail"}, True), ({"layout": "receipt"}, False), ({"subjects": ["faces"]}, False),
     ({"subjects": ["conversation"]}, True)],
)  # fmt: skip
def test_a_conversation_is_seen_or_said(about, is_one):
    """Either is enough."""
    assert Picture(**about).is_conversation is is_one


def test_somebody_is_in_it_unless_nobody_can_be_recognised():
    """Names made unreadable are nobody."""
    assert [Rights(people=name).shows_somebody for name, _words in Rights.PEOPLE] == [False, True, True, False]
