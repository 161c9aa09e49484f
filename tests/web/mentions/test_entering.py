"""One way in for what colleagues saw."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.check.images.pictures import written
from vangrail.web.entrances import handing
from vangrail.web.mentions import entering
from vangrail.web.mentions.models import Handed

pytestmark = pytest.mark.django_db
GIVEN = {"writer": "public", "address": "", "text": "Acme never answers", "words": "", "once": "form"}


def test_before_a_policy_holds_there_is_no_way():
    """At an entrance as elsewhere."""
    assert handing.way() is None


def test_what_was_seen_comes_to_its_desk(published):
    """Once, with a code, in the language of the page."""
    assert handing.way() is not None
    form = entering.form(GIVEN, None)
    assert form.is_valid()
    first, second = (entering.take(form.cleaned_data, "nl") for _ in range(2))
    one = Handed.objects.select_related("mention").get()
    assert first == second
    assert (one.language, first.by, bool(first.code)) == ("nl", one.mention.due_at, True)
    assert first.desk
    assert entering.form(None, None)["once"].value()


def shot(*lines):
    """Return a screenshot as a form sends it."""
    return {"picture": SimpleUploadedFile("shot.png", written(*lines), "image/png")}


def test_a_screenshot_alone_is_read(published):
    """Its words are what was said: they have a desk and a clock like any other."""
    form = entering.form(GIVEN | {"text": ""}, shot("I am going to kill you all", "at the Acme shop tomorrow"))
    assert form.is_valid()
    entering.take(form.cleaned_data, "en")
    one = Handed.objects.select_related("mention").get()
    assert "going to kill you all" in one.mention.text
    assert one.lines.splitlines()[0] == "I am going to kill you all"
    assert (one.mention.threat, one.mention.desk) == (True, "security")


def test_what_stands_in_the_picture_is_heard_beside_what_was_copied(published):
    """It makes a mention graver, never lighter, and the copied words stay what was said."""
    form = entering.form(GIVEN, shot("I am going to kill you all", "at the Acme shop tomorrow"))
    assert form.is_valid()
    entering.take(form.cleaned_data, "en")
    one = Handed.objects.select_related("mention").get()
    assert (one.mention.text, one.mention.threat) == ("Acme never answers", True)


def test_two_pictures_without_a_word_are_two(published):
    """Nothing can be read in them; a person looks."""
    for number, size in enumerate(((300, 200), (400, 200))):
        picture = {"picture": SimpleUploadedFile("shot.png", written(size=size), "image/png")}
        form = entering.form(GIVEN | {"text": "", "once": f"form {number}"}, picture)
        assert form.is_valid()
        entering.take(form.cleaned_data, "en")
    assert len({each.mention_id for each in Handed.objects.all()}) == 2
