"""Where a reader is."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpResponse
from django.utils.translation import get_language

from vangrail.web.policies.reading.place import best_place, for_readers

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking(rf):
    """Give a function that makes a request of somebody."""

    def make(who=None, **headers):
        request = rf.get("/policy/", **headers)
        request.user = who or AnonymousUser()
        return request

    return make


def test_one_begins_with_ones_own(published_example, asking, person):
    """The language of the person, else of the browser; else the policy's first."""
    tess = person("Tess", language="es", kind="third_party")
    assert [best_place(asking(tess)).language, best_place(asking(tess)).audience] == ["es", "third_party"]
    assert best_place(asking(HTTP_ACCEPT_LANGUAGE="en")).language == "en"
    assert best_place(asking(HTTP_ACCEPT_LANGUAGE="fi")).language == "en"


def test_a_view_speaks_the_language_of_its_place(published, asking):
    """And an address of another one is not there."""
    view = for_readers(lambda _request, place: HttpResponse(f"{get_language()} {place.audience}"))
    assert view(asking(), "nl", audience="personal").content == b"nl personal"
    for language, audience in (("fr", "personal"), ("nl", "nobody"), ("nl", "candidate")):
        with pytest.raises(Http404):
            view(asking(), language, audience=audience)


def test_a_closed_document_asks_to_sign_in(published_example, asking, person):
    """Who is signed in and may not is told that there is none."""
    view = for_readers(lambda *_: HttpResponse("open"))
    assert view(asking(), "nl", audience="corporate").status_code == 302
    with pytest.raises(Http404):
        view(asking(person("Tess", kind="third_party")), "nl", audience="corporate")
    assert view(asking(person("Emil")), "nl", audience="corporate").content == b"open"


def test_a_place_knows_its_neighbours(published_example, asking):
    """Languages by their own names, readers by the document's, and who has lessons beside the policy."""
    place = best_place(asking(HTTP_ACCEPT_LANGUAGE="nl"))
    assert place.languages == [("nl", "Nederlands"), ("en", "English"), ("es", "Español")]
    assert [name for name, _ in place.readers] == ["personal", "third_party", "candidate"]
    assert (place.practice_for, place.lagging) == ("personal", 0)
