"""The pictures of a draft on their pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.check.images.pictures import located
from vangrail.web.drafts.actions import add_picture
from vangrail.web.drafts.models import Picture, Rights
from vangrail.web.drafts.queries import problems

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture(draft, text, writer):
    """Give a picture whose file told where it was taken."""
    return add_picture(draft, located("zq7marker"), {"en": "A heron"}, by=writer)


@pytest.fixture
def home(draft, picture):
    """Give its address."""
    return f"/drafts/{draft.pk}/pictures/{picture.pk}/"


@pytest.mark.parametrize(
    ("who", "sees", "changes"), [("writer", 200, 200), ("auditor", 200, 403), ("employee", 403, 403), (None, 302, 302)]
)
def test_who_may_open_what(as_person, request, draft, home, who, sees, changes):
    """Who reads the draft sees its pictures; who writes changes them."""
    visitor = as_person(request.getfixturevalue(who) if who else None)
    assert visitor.get(f"{home}file/").status_code == sees
    pages = [f"/drafts/{draft.pk}/pictures/new/", home, f"{home}rights/", f"{home}removal/"]
    assert {visitor.get(page).status_code for page in pages} == {changes}


def test_a_picture_is_taken_in_with_words(as_person, writer, draft, text):
    """Without words nothing is kept; afterwards the page says what was taken off, and not where it was."""
    page = f"/drafts/{draft.pk}/pictures/new/"
    visitor = as_person(writer)
    file = lambda: SimpleUploadedFile("zq7marker.jpg", located("zq7marker"), "image/jpeg")  # noqa: E731 -- read twice
    visitor.post(page, {"picture": file(), "alt_en": " "})
    assert not Picture.objects.exists()
    answer = visitor.post(page, {"picture": file(), "alt_en": "A heron", "subjects": []}, follow=True)
    assert "where it was taken" in answer.text
    assert "zq7marker" not in answer.text
    assert b"zq7marker" not in visitor.get(f"/drafts/{draft.pk}/pictures/{Picture.objects.get().pk}/file/").content


def test_what_is_no_picture_is_said_beside_the_field(as_person, writer, draft, text):
    """And nothing is kept."""
    file = SimpleUploadedFile("x.jpg", b"no picture", "image/jpeg")
    answer = as_person(writer).post(f"/drafts/{draft.pk}/pictures/new/", {"picture": file, "alt_en": "x"})
    assert "We cannot open this kind of file." in answer.text
    assert not Picture.objects.exists()


def test_words_are_changed_and_a_picture_goes(as_person, writer, home):
    """Once somebody says yes."""
    visitor = as_person(writer)
    visitor.post(home, {"alt_en": "A grey heron", "subjects": []})
    assert Picture.objects.get().alt == {"en": "A grey heron"}
    visitor.post(f"{home}removal/")
    assert not Picture.objects.exists()
    assert visitor.get(f"{home}file/").status_code == 404


def test_what_looks_like_a_chat_asks_who_wrote_in_it(as_person, writer, draft, picture, home):
    """And may be told that it is none; that is kept."""
    visitor, said = as_person(writer), {"licence": "own", "source": "A phone", "people": "none"}
    Picture.objects.update(layout="chat")
    assert "There is a conversation in it" in visitor.get(f"{home}rights/").text
    assert visitor.post(f"{home}rights/", said).status_code == 200
    assert not Rights.objects.exists()
    assert visitor.post(f"{home}rights/", {**said, "mistaken": "on"}).status_code == 302
    assert (Picture.objects.get().layout, problems(draft)) == ("", [])
