"""One post on its way, on its pages: who may do what, and what each shows."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.outlets.actions.ending import troubled
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.models import Delivery

pytestmark = pytest.mark.django_db
LINK = "https://social.example/@brand/1"


@pytest.mark.parametrize(("who", "look", "act"), [("writer", 200, 302), ("auditor", 200, 403), ("employee", 403, 403)])
def test_who_may(as_person, request, account, approved, writer, who, look, act):
    """Who reads looks, who posts acts, and others learn nothing."""
    draft = approved(account())
    made = plan(draft, by=writer)[0]
    visitor = as_person(request.getfixturevalue(who))
    for page in (f"/manage/outlets/{made.pk}/", f"/manage/outlets/drafts/{draft.pk}/"):
        assert visitor.get(page).status_code == look
    assert visitor.post(f"/manage/outlets/{made.pk}/link/", {"link": LINK}).status_code == act
    assert visitor.post(f"/manage/outlets/{made.pk}/cancellation/").status_code == act
    assert visitor.post(f"/manage/outlets/{made.pk}/decision/", {"decision": "leave"}).status_code == act
    assert visitor.post(f"/manage/outlets/drafts/{draft.pk}/").status_code == act


def test_letting_go(as_person, account, approved, writer, switches):
    """Approved it goes; else the page says why not."""
    draft = approved(account())
    visitor, page = as_person(writer), f"/manage/outlets/drafts/{draft.pk}/"
    assert "Let it go out" in visitor.get(page).text
    visitor.post(page)
    assert Delivery.objects.count() == 1
    assert "Let it go out" not in visitor.get(page).text
    switches.approved.clear()
    assert "not approved" in visitor.post(page, follow=True).text


def test_by_hand(as_person, account, approved, writer):
    """The text to copy, a link that leads elsewhere sent back, and the one that fits kept."""
    made = plan(approved(account()), by=writer)[0]
    visitor, page = as_person(writer), f"/manage/outlets/{made.pk}/"
    assert "The heron flies" in visitor.get(page).text
    assert "Copy the text" in visitor.get(page).text
    assert visitor.post(f"{page}link/", {"link": "https://elsewhere.example/1"}).status_code == 422
    visitor.post(f"{page}link/", {"link": LINK})
    assert LINK in visitor.get(page).text


def test_by_hand_in_a_crisis(as_person, account, approved, writer, switches):
    """Nothing to copy, what holds it and until when, in each language; the link of what was posted before is still taken."""
    made = plan(approved(account()), by=writer)[0]
    visitor, page = as_person(writer), f"/manage/outlets/{made.pk}/"
    switches.frozen = True
    said = {
        "en": ("Posts are frozen until", "6 May 2031"),
        "nl": ("bevroren tot", "6 mei 2031"),
        "es": ("en pausa hasta el", "6 de mayo de 2031"),
    }
    for language, (words, until) in said.items():
        text = visitor.get(page, headers={"accept-language": language}).text
        assert words in text, language
        assert until in text
        assert "A fire in the depot" in text
        assert 'data-copy="text"' not in text
    text = visitor.get(page, headers={"accept-language": "en"}).text
    assert "Its time has come" not in text
    assert "Copy the text" not in text
    assert "Held" in visitor.get("/manage/outlets/waiting/").text
    visitor.post(f"{page}link/", {"link": LINK})
    assert Delivery.objects.get().state == "sent"


def test_a_freeze_of_later_holds_what_is_copied_now(as_person, account, approved, writer, switches):
    """A post for next week is not put into the platform's own calendar during a crisis."""
    made = plan(approved(account(), target_at=timezone.now() + timedelta(days=7)), by=writer)[0]
    switches.frozen = True
    assert "Copy the text" not in as_person(writer).get(f"/manage/outlets/{made.pk}/").text


@pytest.mark.parametrize("why", ["consent", "quote", "rights", "fact", "embargo"])
@pytest.mark.parametrize("way", ["connected", "account"])
def test_what_holds_it_is_said(as_person, request, way, why, leaning, writer, undone):
    """With the sentence and where to mend it, on the delivery's page and where it is let go."""
    draft = leaning(request.getfixturevalue(way)())
    made = plan(draft, by=writer)[0]
    undone[why](draft)
    words = {
        "consent": "Ada no longer agrees",
        "quote": "Bea no longer agrees",
        "rights": "We may use it until",
        "fact": "We repair",
        "embargo": "may not be public before",
    }
    visitor = as_person(writer)
    text = visitor.get(f"/manage/outlets/{made.pk}/").text
    assert words[why] in text
    assert "Copy the text" not in text
    visitor.post(f"/manage/outlets/{made.pk}/cancellation/")
    page = visitor.get(f"/manage/outlets/drafts/{draft.pk}/").text
    assert words[why] in page
    assert 'method="post">' not in page.split("<main")[1].split("</main")[0]
    assert words[why] in visitor.post(f"/manage/outlets/drafts/{draft.pk}/", follow=True).text


def test_deciding(as_person, connected, approved, writer):
    """The line says what happened, and a finding needs a link."""
    made = plan(approved(connected()), by=writer)[0]
    troubled(made, "unsure", "the timeline failed")
    visitor, page = as_person(writer), f"/manage/outlets/{made.pk}/"
    assert "the timeline failed" in visitor.get(page).text
    assert visitor.post(f"{page}decision/", {"decision": "found"}).status_code == 422
    visitor.post(f"{page}decision/", {"decision": "found", "link": LINK})
    assert Delivery.objects.get().state == "sent"
    assert visitor.post(f"{page}decision/", {"decision": "leave"}).status_code == 302


def test_too_late_to_take_back(as_person, account, approved, writer):
    """Said on the page, and nothing changes."""
    made = plan(approved(account()), by=writer)[0]
    visitor, page = as_person(writer), f"/manage/outlets/{made.pk}/"
    visitor.post(f"{page}link/", {"link": LINK})
    assert "is out" in visitor.post(f"{page}cancellation/", follow=True).text
    assert Delivery.objects.get().cancelled_at is None
