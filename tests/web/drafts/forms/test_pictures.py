"""What is asked about a picture."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vangrail.web.drafts.forms.pictures import MOST_ALT, DescribeForm, PictureForm, RightsForm
from vangrail.web.drafts.models import Picture


def test_its_words_are_asked_in_each_language_of_the_draft():
    """They are required; what was said stands there."""
    form = DescribeForm({"alt_nl": "Een reiger", "alt_en": ""}, languages=["nl", "en", "nl"])
    assert set(form.errors) == {"alt_en"}
    begun = DescribeForm(languages=["nl"], picture=Picture(alt={"nl": "Een reiger"}, subjects=["faces"]))
    assert begun["alt_nl"].value() == "Een reiger"
    assert list(begun.fields) == ["alt_nl", "subjects"]


def test_words_are_as_long_as_every_platform_takes():
    """No longer."""
    file = {"picture": SimpleUploadedFile("a.png", b"x")}
    assert PictureForm({"alt_en": "a" * MOST_ALT}, file, languages=["en"]).is_valid()
    assert not PictureForm({"alt_en": "a" * (MOST_ALT + 1)}, file, languages=["en"]).is_valid()
    assert next(iter(PictureForm(languages=[]).fields)) == "picture"


def test_rights_ask_for_what_proves_them():
    """Where it comes from."""
    assert set(RightsForm({}, picture=Picture()).errors) == {"licence", "source", "people"}


def wrong(picture, **given):
    """Return which fields of the rights are to be mended."""
    form = RightsForm({"licence": "own", "source": "Our camera", **given}, picture=picture)
    return set(form.errors)


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        ({"people": "none"}, set()),
        ({"people": "hidden"}, set()),
        ({"people": "some"}, {"count"}),
        ({"people": "children", "count": "0"}, {"count"}),
        ({"people": "some", "count": "1"}, set()),
    ],
)
def test_how_many_is_asked_where_somebody_can_be_recognised(given, faults):
    """And nowhere else."""
    assert wrong(Picture(), **given) == faults


def test_a_number_beside_nobody_is_dropped():
    """It says nothing."""
    form = RightsForm({"licence": "own", "source": "x", "people": "none", "count": "3"}, picture=Picture())
    assert form.is_valid()
    assert form.cleaned_data["count"] is None


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        ({"people": "none"}, {"people"}),
        ({"people": "hidden"}, set()),
        ({"people": "some", "count": "1"}, {"count"}),
        ({"people": "some", "count": "2"}, set()),
        ({"people": "none", "mistaken": "on"}, set()),
        ({"people": "some", "count": "1", "mistaken": "on"}, set()),
    ],
)
def test_a_conversation_has_two_people_or_no_names(given, faults):
    """Unless it only looks like one."""
    assert wrong(Picture(layout="chat"), **given) == faults


def test_who_says_that_it_is_a_conversation_cannot_say_that_it_is_none():
    """And of other pictures it is not asked."""
    asked = [Picture(layout="chat", subjects=["conversation"]), Picture(), Picture(layout="mail")]
    assert ["mistaken" in RightsForm(picture=one).fields for one in asked] == [False, False, True]
