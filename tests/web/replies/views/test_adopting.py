"""Saying yes to the library's replies in the browser."""

import pytest
from django.utils.html import escape

from vangrail.web.replies.models import Adoption
from vangrail.web.replies.queries import unadopted

pytestmark = pytest.mark.django_db
HERE = "/manage/replies/library/"


def test_who_approves_may_who_writes_may_not(as_person, desk, approver, person):
    """Three people: one says yes, one sees how they stand, one sees nothing of it."""
    assert as_person(approver).get(HERE).status_code == 200
    assert as_person(desk).get(HERE).status_code == 403
    assert as_person(desk).post(HERE, {"names": ["complaint_heard"]}).status_code == 403
    assert as_person(person("Sam Staff")).get("/manage/replies/").status_code == 403
    page = as_person(desk).get("/manage/replies/").text
    assert "Nobody here has said yes yet" in page
    assert HERE not in page
    assert HERE in as_person(approver).get("/manage/replies/").text
    assert not Adoption.objects.exists()


def test_all_of_them_with_one_press(as_person, approver):
    """Each with its text in every language, ticked; then nothing waits any more."""
    visitor = as_person(approver)
    page = visitor.get(HERE).text
    every = [each for _situation, each in unadopted()]
    assert page.count('name="names"') == len(every)
    assert all(f'value="{each.id}"' in page and escape(each.name["en"]) in page for each in every)
    assert page.count('lang="es"') >= len(every)
    answer = visitor.post(HERE, {"names": [each.id for each in every]}, follow=True)
    assert f"Said yes to {len(every)} replies." in answer.text
    assert "Nobody here has said yes yet" not in answer.text
    assert "Nothing waits for a yes" in visitor.get(HERE).text


def test_one_of_them_from_its_own_page(as_person, approver, desk):
    """With who said yes on the page from then on."""
    one = "/manage/replies/complaint_heard/"
    assert "Say yes to this reply as it is" not in as_person(desk).get(one).text
    assert "Say yes to this reply as it is" in as_person(approver).get(one).text
    assert as_person(approver).post(HERE, {"names": "complaint_heard"}).status_code == 302
    assert "Ari Approver said yes on" in as_person(desk).get(one).text
    assert "Say yes to this reply as it is" not in as_person(approver).get(one).text


def test_nothing_chosen_is_said(as_person, approver):
    """And so is a reply that does not wait."""
    answer = as_person(approver).post(HERE)
    assert answer.status_code == 422
    assert "Choose the replies that you say yes to." in answer.text
    assert as_person(approver).post(HERE, {"names": "no_such"}).status_code == 422
    assert not Adoption.objects.exists()


def test_who_uses_them_sees_which_are_read_first(as_person, approver, desk):
    """In the list of the situation and with the reply itself."""
    mark = "a colleague reads it first"
    assert mark in as_person(desk).get("/replies/complaint/").text
    assert mark in as_person(desk).get("/replies/complaint/complaint_heard/").text
    as_person(approver).post(HERE, {"names": "complaint_heard"})
    assert mark not in as_person(desk).get("/replies/complaint/complaint_heard/").text
