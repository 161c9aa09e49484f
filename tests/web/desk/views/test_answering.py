"""Taking and answering a mention, tried by its desk, another desk, the owner and an employee."""

import pytest

from vangrail.web.desk.models import Reply
from vangrail.web.desk.queries import answers
from vangrail.web.drafts.models import Draft
from vangrail.web.mentions.models import Handed, Mention

GAPS = {
    "gap_first_name": "Ria", "gap_own_words": "A bike without a saddle is no bike.", "gap_door": "https://acme.example/help",
    "gap_moment": "Monday noon", "gap_my_name": "Carla",
}  # fmt: skip
LINK = "https://x.com/acme/status/12"


@pytest.fixture
def people(carla, person, owner, employee):
    """Give those who try every page."""
    return carla, person("Hana", "desk", desk="hr"), owner, employee


@pytest.mark.parametrize(
    ("path", "method", "statuses"),
    [
        ("answer/", "get", (200, 403, 403, 403)),
        ("answer/replies/", "get", (200, 403, 403, 403)),
        ("claim/", "post", (302, 403, 403, 403)),
        ("answer/", "post", (200, 403, 403, 403)),
        ("answer/link/", "post", (302, 403, 403, 403)),
        ("answer/end/", "post", (302, 403, 403, 403)),
    ],
)
def test_who_may_open_what(as_person, mention, people, path, method, statuses):
    """And nobody without signing in; what is not there is not found."""
    address = f"/manage/desk/mentions/{mention().pk}/{path}"
    assert tuple(getattr(as_person(who), method)(address).status_code for who in people) == statuses
    assert getattr(as_person(None), method)(address).status_code == 302
    assert getattr(as_person(people[0]), method)("/manage/desk/mentions/999/answer/").status_code == 404


def test_taking_it_leads_back_to_where_the_button_was(as_person, mention, carla, person):
    """Never to another site; who comes second hears who has it."""
    said = mention()
    address = f"/manage/desk/mentions/{said.pk}/claim/"
    taken = as_person(carla).post(address, {"next": "/manage/desk/?whose=nobody"})
    assert taken["Location"] == f"/manage/desk/?whose=nobody#mention-{said.pk}"
    assert Mention.objects.get().claimed_by == carla
    other = as_person(person("Cees", "desk", desk="customer_care"))
    again = other.post(address, {"next": "//elsewhere.example/"}, follow=True)
    assert again.redirect_chain[0][0] == f"/manage/desk/#mention-{said.pk}"
    assert "Carla Care has this already." in again.content.decode()


def test_the_page_shows_what_was_said_and_what_fits(as_person, mention, carla, held):
    """With what to do, and replies whose choice stands in the address."""
    said = mention(anger=3)
    client = as_person(carla)
    page = client.get(f"/manage/desk/mentions/{said.pk}/answer/").content.decode()
    assert "came without a saddle" in page
    assert "reply=complaint_heard&amp;language=en#words" in page
    assert page.count("a colleague reads it first") == page.count("offer-name")
    assert "Leave a quarrel in one sentence" in page
    found = client.get(f"/manage/desk/mentions/{said.pk}/answer/replies/?q=money back").content.decode()
    assert "reply=refund" in found
    assert "<html" not in found


def test_a_picture_that_was_handed_over_is_shown(as_person, mention, carla, held):
    """With what can be read in it, for who does not see it."""
    said = mention()
    given = Handed.objects.create(
        mention=said, receipt="r", picture=b"\x89PNG planted", lines="Never again", language="en"
    )
    page = as_person(carla).get(f"/manage/desk/mentions/{said.pk}/answer/").content.decode()
    assert f'<img src="/manage/mentions/pictures/{given.pk}/" alt="The picture that a colleague handed over"' in page
    assert "Never again" in page


def test_a_gap_cannot_be_left(as_person, mention, carla, account, held):
    """Each is named with what to do."""
    address = f"/manage/desk/mentions/{mention().pk}/answer/"
    sent = {"reply": "complaint_heard", "language": "en", "account": account.pk, **GAPS, "gap_first_name": "xxx"}
    answer = as_person(carla).post(address, sent)
    assert answer.status_code == 422
    assert "write what belongs here instead of a placeholder" in answer.content.decode()
    assert Draft.objects.count() == 0


def test_a_reply_that_nobody_said_yes_to_becomes_a_draft(as_person, mention, carla, account, held, monkeypatch):
    """The page says so before, and whoever is appointed cannot post it at once either."""
    monkeypatch.setattr(answers, "speaks", lambda *_: True)
    address = f"/manage/desk/mentions/{mention().pk}/answer/"
    chosen = as_person(carla).get(f"{address}?reply=complaint_heard").content.decode()
    assert "Nobody here has said yes to this reply yet." in chosen
    sent = {"reply": "complaint_heard", "language": "en", "account": account.pk, **GAPS}
    assert as_person(carla).post(address, sent)["Location"] == f"/drafts/{Reply.objects.get().draft_id}/"


def test_own_words_become_a_draft(as_person, mention, carla, account, held):
    """Which is asked about at once."""
    said = mention()
    address = f"/manage/desk/mentions/{said.pk}/answer/"
    client = as_person(carla)
    assert "Somebody else reads your own words" in client.get(f"{address}?reply=own").content.decode()
    sent = client.post(address, {"reply": "own", "language": "en", "account": account.pk, "text": "We send it today."})
    made = Reply.objects.get()
    assert sent["Location"] == f"/drafts/{made.draft_id}/"
    assert "An answer is on its way" in client.get(address).content.decode()
    client.post(f"{address}end/")
    assert "Choose a reply" in client.get(address).content.decode()


def test_an_approved_reply_is_copied_and_confirmed(as_person, mention, carla, account, held, adopted, monkeypatch):
    """By who is appointed: the gaps are filled in again on the server, and the link closes the mention."""
    monkeypatch.setattr(answers, "speaks", lambda *_: True)
    said = mention()
    address = f"/manage/desk/mentions/{said.pk}/answer/"
    sent = {"reply": "complaint_heard", "language": "en", "account": account.pk, **GAPS}
    client = as_person(carla)
    page = client.post(address, sent).content.decode()
    assert "Hello Ria. A bike without a saddle is no bike." in page
    wrong = client.post(f"{address}link/", {**sent, "address": "https://elsewhere.example/1"})
    assert wrong.status_code == 422
    done = client.post(f"{address}link/", {**sent, "address": LINK})
    assert done["Location"] == "/manage/desk/"
    assert Mention.objects.get().closing.outcome == "answered"
    assert "This is closed" in client.get(address).content.decode()


def test_somebody_may_ask_for_approval_all_the_same(as_person, mention, carla, account, held, adopted, monkeypatch):
    """Although they could post it."""
    monkeypatch.setattr(answers, "speaks", lambda *_: True)
    address = f"/manage/desk/mentions/{mention().pk}/answer/"
    sent = {"reply": "complaint_heard", "language": "en", "account": account.pk, **GAPS, "approval": "yes"}
    as_person(carla).post(address, sent)
    assert Reply.objects.get().reply == "complaint_heard"


def test_without_a_policy_nobody_can_be_asked(as_person, mention, carla, account):
    """The page says so, and nothing is kept."""
    address = f"/manage/desk/mentions/{mention().pk}/answer/"
    answer = as_person(carla).post(address, {"reply": "own", "account": account.pk, "text": "We send it today."})
    assert answer.status_code == 422
    assert Draft.objects.count() == 0
