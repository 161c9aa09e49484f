"""What waits, one request, asking and asking no more."""

import pytest

from vangrail.web.approvals.models import Recall, Request

pytestmark = pytest.mark.django_db
HOME = "/manage/approvals/"


def test_an_empty_list_says_what_will_be_there(as_person, approver):
    """And that one's own never waits."""
    assert "Your own posts never wait for you" in as_person(approver).get(HOME).text


def test_what_waits_leads_to_everything_that_is_needed(as_person, asked, approver, draft):
    """The words, who asks, the buttons."""
    visitor = as_person(approver)
    assert "Spring sale" in visitor.get(HOME).text
    page = visitor.get(f"{HOME}{asked.pk}/").text
    for words in ("The spring sale begins on Monday.", "Willem Writer", "Approve this post", "Ask to change it"):
        assert words in page


def test_who_wrote_it_sees_that_somebody_else_decides(as_person, asked, writer):
    """And can ask no more."""
    page = as_person(writer).get(f"{HOME}{asked.pk}/").text
    assert "Nobody decides about their own" in page
    assert "Approve this post" not in page
    assert "Ask no more" in page


def test_submitting_and_recalling(as_person, draft, writer):
    """Twice is once."""
    visitor = as_person(writer)
    for _twice in range(2):
        answer = visitor.post(f"/drafts/{draft.pk}/approval/")
        assert answer.headers["Location"] == f"{HOME}{Request.objects.get().pk}/"
    number = Request.objects.get().pk
    assert visitor.post(f"{HOME}{number}/recall/").status_code == 302
    assert visitor.get(f"{HOME}{number}/recall/").status_code == 405
    assert Recall.objects.count() == 1


def test_why_nothing_can_be_asked_is_said(as_person, writer, published):
    """On the page that one comes back to."""
    from vangrail.web.drafts.actions import make

    made = make({"title": "Empty"}, by=writer)
    visitor = as_person(writer)
    answer = visitor.post(f"/drafts/{made.pk}/approval/")
    assert "There is nothing to approve yet" in visitor.get(answer.headers["Location"]).text
    assert not Request.objects.exists()


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_in_every_language(as_person, asked, approver, language):
    """The list and the page, not in English only."""
    visitor = as_person(approver)
    visitor.post("/language/", {"language": language})
    found = [visitor.get(place).text for place in (HOME, f"{HOME}{asked.pk}/")]
    assert all((language == "en") == ("Posts to approve" in page) for page in found)
