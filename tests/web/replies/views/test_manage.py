"""Looking after replies in the browser."""

import pytest
from django.utils import timezone

from tests.web.replies.conftest import FAR
from vangrail.web.replies.models import Approval, OwnReply, Refusal, Retirement, Wording

pytestmark = pytest.mark.django_db
NEW = {
    "name": "Voucher-Late",
    "situation": "complaint",
    "where": "public",
    "tone": "warm",
    "desk": "customer_care",
    "leads": "en",
    "expires": FAR.isoformat(),
    "title_en": "Late",
    "text_en": "Hello {first_name}, sorry. {my_name}",
    "not_when_en": "Never.",
}


def test_a_reply_from_the_first_word_to_the_yes(as_person, desk, approver):
    """One writes it, another says yes, and it stands with its situation."""
    assert as_person(desk).post("/manage/replies/new/", NEW)["Location"] == "/manage/replies/voucher_late/"
    page = as_person(desk).get("/manage/replies/voucher_late/").text
    assert "Say yes to this wording" not in page
    assert "Say yes to this wording" in as_person(approver).get("/manage/replies/voucher_late/").text
    assert as_person(approver).post("/manage/replies/voucher_late/approval/", {"number": 1}).status_code == 302
    assert Approval.objects.get().by == approver
    assert "/replies/complaint/voucher_late/" in as_person(desk).get("/replies/complaint/").text


def test_nobody_says_yes_to_their_own_on_any_page(as_person, person):
    """Not with every role there is."""
    both = person("Bo Both", "desk", "approver", "policy_owner", "admin", desk="legal")
    visitor = as_person(both)
    visitor.post("/manage/replies/new/", NEW)
    assert visitor.post("/manage/replies/voucher_late/approval/", {"number": 1}).status_code == 403
    assert visitor.post("/manage/replies/voucher_late/refusal/", {"number": 1, "why": "x"}).status_code == 403
    assert not Approval.objects.exists()


def test_a_yes_is_for_the_words_that_were_read(as_person, desk, approver):
    """Somebody who proposes other words in between is not waved through."""
    as_person(desk).post("/manage/replies/new/", NEW)
    as_person(desk).post(
        "/manage/replies/voucher_late/wording/",
        NEW | {"name": "voucher_late", "text_en": "Other {first_name} {my_name}"},
    )
    assert Wording.objects.count() == 2
    assert as_person(approver).post("/manage/replies/voucher_late/approval/", {"number": 1}).status_code == 404
    assert not Approval.objects.exists()


@pytest.mark.parametrize(
    "more",
    [
        {"text_en": "Hello {nobody}"},
        {"text_en": "Hello {"},
        {"text_en": "Order {order_number}"},
        {"text_en": ""},
        {"expires": "2020-01-01"},
        {"title_nl": "Te laat"},
        {"title_nl": "Te laat", "text_nl": "Dag", "not_when_nl": "Nooit."},
        {"name": "refund_heard"},
    ],
)
def test_what_cannot_be_sent_is_not_kept(as_person, desk, more):
    """The form comes back with what is wrong, and nothing is lost."""
    answer = as_person(desk).post("/manage/replies/new/", NEW | more)
    assert answer.status_code == 422
    assert not OwnReply.objects.exists()


def test_other_words_are_asked_for_with_a_reason(as_person, desk, approver):
    """Without one the page asks again."""
    as_person(desk).post("/manage/replies/new/", NEW)
    page = "/manage/replies/voucher_late/refusal/"
    assert as_person(approver).post(page, {"number": 1, "why": ""}).status_code == 422
    assert as_person(approver).post(page, {"number": 1, "why": "Shorter"}).status_code == 302
    assert Refusal.objects.get().why == "Shorter"
    assert "Shorter" in as_person(desk).get("/manage/replies/voucher_late/").text


def test_a_reply_of_the_library_is_made_ones_own_or_taken_out(as_person, desk, approver):
    """The form starts from its words; out of use it is offered to nobody; and back."""
    page = as_person(desk).get("/manage/replies/refund_heard/wording/").text
    assert "Would you write to us here" in page
    own = as_person(desk).get("/manage/replies/refund_heard/")
    assert "Make this reply our own" in own.text
    assert as_person(desk).post("/manage/replies/refund_heard/retirement/", {"why": ""}).status_code == 422
    as_person(desk).post("/manage/replies/refund_heard/retirement/", {"why": "We pay at once."})
    assert Retirement.objects.get().by == desk
    assert "/replies/refund/refund_heard/" not in as_person(desk).get("/replies/refund/").text
    assert as_person(approver).post("/manage/replies/refund_heard/return/").status_code == 302
    assert "/replies/refund/refund_heard/" in as_person(desk).get("/replies/refund/").text
    assert as_person(desk).get("/manage/replies/nothing/").status_code == 404
    assert as_person(desk).get("/manage/replies/nothing/wording/").status_code == 404


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("desk", [200, 200, 200, 200, 403, 302]),
        ("approver", [200, 200, 200, 200, 302, 302]),
        ("auditor", [200, 403, 200, 403, 403, 403]),
        ("", [403] * 6),
    ],
)
def test_who_may(as_person, person, proposed, role, expected):
    """The social team writes, others say yes, auditors look, everybody else has the situations."""
    visitor = as_person(person("", *([role] if role else []), desk="legal"))
    name = "/manage/replies/voucher_late/"
    found = [
        visitor.get("/manage/replies/"),
        visitor.get("/manage/replies/new/"),
        visitor.get(name),
        visitor.get(f"{name}wording/"),
        visitor.post(f"{name}approval/", {"number": 1}),
        visitor.post(f"{name}retirement/", {"why": "Old"}),
    ]
    assert [each.status_code for each in found] == expected


def test_the_list_says_what_waits_and_what_ends(as_person, desk, approver, proposed):
    """With a word for each state."""
    listed = as_person(approver).get("/manage/replies/").text
    assert "Waits for a yes" in listed
    proposed.expires = timezone.localdate()
    proposed.save()
    as_person(approver).post("/manage/replies/voucher_late/approval/", {"number": 1})
    assert "1 reply is over or ends soon" in as_person(desk).get("/manage/replies/").text
