"""Taking a course, page by page, without script."""

import pytest
from django.contrib.sessions.models import Session

from vangrail.web.training.models import Certificate, Done

COURSE = "/train/personal/essentials/"


@pytest.fixture
def pupil(as_person, asked, employee):
    """Give a client of somebody who is asked to take the essentials."""
    return as_person(employee)


def test_a_whole_course(pupil, employee):
    """From the list to the certificate, one question a page."""
    assert COURSE in pupil.get("/train/").content.decode()
    page = pupil.get(COURSE).content.decode()
    assert f"{COURSE}keys/" in page
    assert "Once, keys." in pupil.get(f"{COURSE}keys/").content.decode()
    assert "Go to the next question" in pupil.post(f"{COURSE}keys/1/", {"choice": 2}).content.decode()
    assert not Done.objects.exists()
    done = pupil.post(f"{COURSE}keys/2/", {"choice": 2}).content.decode()
    assert "This story is done" in done
    assert f"{COURSE}doors/" in done
    last = pupil.post(f"{COURSE}doors/1/", {"choice": 2}).content.decode()
    certificate = Certificate.objects.get(person=employee)
    assert f"/train/certificates/{certificate.pk}/" in last
    assert employee.name in pupil.get(f"/train/certificates/{certificate.pk}/").content.decode()


def test_the_list_asks_the_database_little(pupil, django_assert_max_num_queries):
    """However many courses there are to choose from."""
    pupil.get("/train/")
    with django_assert_max_num_queries(40):
        pupil.get("/train/")


def test_every_answer_is_explained(pupil):
    """A wrong one with its own why, a right one with everybody's."""
    wrong = pupil.post(f"{COURSE}keys/1/", {"choice": 1}).content.decode()
    assert "Think again" in wrong
    assert "Now everybody has it." in wrong
    assert "A kind word helps." not in wrong
    right = pupil.post(f"{COURSE}keys/1/", {"choice": 2}).content.decode()
    for why in ("Now everybody has it.", "Anna knows.", "A kind word helps."):
        assert why in right


def test_a_wrong_answer_leaves_no_trace(pupil):
    """Not in a table and not in the session either."""
    pupil.get(f"{COURSE}keys/1/")
    before = [each.get_decoded() for each in Session.objects.all()]
    pupil.post(f"{COURSE}keys/1/", {"choice": 1})
    pupil.post(f"{COURSE}keys/1/", {"choice": 3})
    assert [each.get_decoded() for each in Session.objects.all()] == before
    assert not Done.objects.exists()


def test_no_answer_is_asked_for_kindly(pupil):
    """An empty form, and an answer that is not there."""
    assert "Choose an answer." in pupil.post(f"{COURSE}keys/1/", {}).content.decode()
    assert pupil.post(f"{COURSE}keys/1/", {"choice": 9}).status_code == 200


def test_going_on_where_one_was(pupil):
    """The scene leads to the first question that is still open, the course to the first story."""
    pupil.post(f"{COURSE}keys/1/", {"choice": 2})
    assert f"{COURSE}keys/2/" in pupil.get(f"{COURSE}keys/").content.decode()
    pupil.post(f"{COURSE}keys/2/", {"choice": 2})
    assert f'href="{COURSE}doors/"' in pupil.get(COURSE).content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/train/corporate/essentials/",
        "/train/personal/none/",
        f"{COURSE}windows/",
        f"{COURSE}keys/3/",
        f"{COURSE}keys/0/",
    ],
)
def test_what_is_not_theirs_is_not_there(pupil, path):
    """Another's course, another word, a story or question that does not exist."""
    assert pupil.get(path).status_code == 404


@pytest.mark.parametrize("path", ["", "pdf/"])
def test_a_certificate_is_for_its_owner(pupil, as_person, carer, path):
    """Who looks after people sees that somebody has finished, and no certificate; others are asked to sign in."""
    for place in ("keys/1", "keys/2", "doors/1"):
        pupil.post(f"{COURSE}{place}/", {"choice": 2})
    address = f"/train/certificates/{Certificate.objects.get().pk}/{path}"
    assert pupil.get(address).status_code == 200
    assert as_person(carer).get(address).status_code == 404
    assert as_person(None).get(address).status_code == 302


@pytest.mark.parametrize("path", ["/train/", COURSE, f"{COURSE}keys/", f"{COURSE}keys/1/"])
def test_a_course_is_for_who_signed_in(as_person, asked, path):
    """Others come to the page on which one signs in."""
    assert as_person(None).get(path).status_code == 302
