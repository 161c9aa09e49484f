"""What is asked about a picture."""

from django.core.files.uploadedfile import SimpleUploadedFile

from vangrail.web.drafts.forms.pictures import MOST_ALT, ConsentForm, DescribeForm, PictureForm, RightsForm
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


def test_rights_and_consent_ask_for_what_proves_them():
    """Where it comes from, where it is kept."""
    assert set(RightsForm({}).errors) == {"licence", "source", "people"}
    assert set(ConsentForm({}).errors) == {"kind", "name", "agreed_on", "kept"}
