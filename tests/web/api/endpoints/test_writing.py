"""Writing drafts by program: as oneself, with the permissions and refusals of the pages."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.accounts.actions import open_account
from vangrail.web.accounts.models import Account
from vangrail.web.approvals.actions import submitting
from vangrail.web.approvals.models import Decision, Reopening, Request
from vangrail.web.audit.models import Entry
from vangrail.web.checks.checkers import NotYet
from vangrail.web.drafts.models import Draft, Variant
from vangrail.web.outlets import panels

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(person, shop):
    """Give somebody who writes for another account, and only reads what is for the shop."""
    who = person("Olof Other")
    Account.objects.create(name="Other", platform="x").posters.add(who)
    shop.approvers.add(who)
    return who


def addresses(draft):
    """Return every address that writes something of a draft."""
    path, number = f"drafts/{draft['number']}", draft["variants"][0]["number"]
    return [
        (path, {"topic": "food"}, "patch"),
        (f"{path}/texts", {"account": draft["variants"][0]["account_number"], "language": "nl"}, "post"),
        (f"{path}/texts/{number}", {"text": "Lunch is over."}, "patch"),
        (f"{path}/approval", {}, "post"),
        (f"{path}/texts/{number}", None, "delete"),
        (f"{path}/withdrawal", {"reason": "Late."}, "post"),
    ]


def test_a_draft_is_begun_once_under_one_key(ask, token, writer, wanted):
    """As oneself, with one text an account; the same again is the same draft."""
    first = ask("drafts", wanted, token=token, idempotency_key="7")
    again = ask("drafts", wanted, token=token, idempotency_key="7")
    assert (first.status_code, first.json()) == (201, again.json())
    assert Draft.objects.get().made_by == writer
    assert Entry.objects.filter(kind="drafts.made").count() == 1
    assert [each["text"] for each in first.json()["variants"]] == ["Lunch is on."]
    assert (first.json()["state"], ask(f"drafts/{first.json()['number']}", token=token).json()) == (
        "open",
        first.json(),
    )
    changed = ask("drafts", {**wanted, "title": "Other"}, token=token, idempotency_key="7")
    assert (changed.status_code, changed.json()["code"]) == (422, "repeated")
    ask("drafts", wanted, token=token)
    assert Draft.objects.count() == 2


def test_who_may(ask, token, draft, published):
    """Whoever the page lets write, at every address."""
    answers = [ask(path, body, token=token, verb=verb).status_code for path, body, verb in addresses(draft)]
    assert answers[:3] == [200, 201, 200]
    assert answers[3:] == [422, 204, 200], "the text in Dutch is empty yet, so there is nothing to approve"


def test_who_may_partly(ask, own_token, draft, other):
    """They read it and change nothing; what is for others only they do not know of."""
    token = own_token(other, "drafts:write")
    assert {ask(path, body, token=token, verb=verb).status_code for path, body, verb in addresses(draft)} == {403}
    other.approves_for.clear()
    assert {ask(path, body, token=token, verb=verb).status_code for path, body, verb in addresses(draft)} == {404}
    assert [each["name"] for each in ask("accounts", token=token).json()["items"]] == ["Other"]
    assert Draft.objects.get().topic == ""


def test_who_may_not(ask, own_token, site_token, draft, wanted, person, writer, token):
    """No token is made for them; one of somebody whose desk was taken away, and one of the site, open nothing."""
    for who in (person(), person("", "auditor")):
        with pytest.raises(PermissionDenied):
            own_token(who, "drafts:write")
    with pytest.raises(PermissionDenied):
        site_token("drafts:write")
    writer.roles.update(taken_at=timezone.now())
    every = [("drafts", wanted, "post"), ("accounts", None, "get"), *addresses(draft)]
    assert {ask(path, body, token=token, verb=verb).status_code for path, body, verb in every} == {403}
    assert {ask(path, body, verb=verb).status_code for path, body, verb in every} == {401}


def test_an_account_of_others_is_refused(ask, token, wanted, other):
    """Whom its charter names writes for it, and nobody else."""
    strange = Account.objects.get(name="Other").pk
    answer = ask("drafts", {**wanted, "accounts": [*wanted["accounts"], strange]}, token=token)
    assert (answer.status_code, answer.json()["field"]) == (422, "accounts")
    assert str(strange) in answer.json()["sentence"]
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", " "),
        ("title", "\x00"),
        ("text", "\x00"),
        ("note", "a\x00"),
        ("topic", "x" * 61),
        ("language", "xx"),
        ("in_reply_to", "javascript:alert(1)"),
        ("target_at", "0001-01-01T00:00:00+14:00"),
        ("target_at", "2026-11-22T10:00:00"),
        ("accounts", []),
        ("made_by", 1),
    ],
)
def test_what_no_form_takes_is_refused(ask, token, wanted, field, value):
    """By the field where it stands, in one sentence; nothing is begun."""
    answer = ask("drafts", {**wanted, field: value}, token=token)
    assert (answer.status_code, answer.json()["field"]) == (422, field)
    assert answer.json()["sentence"].startswith(field)
    assert not Draft.objects.exists()


def test_half_a_sign_is_no_fault_of_the_server(ask, token, wanted, draft):
    """Python reads it from JSON; no database takes it."""
    number = draft["variants"][0]["number"]
    assert ask("drafts", {**wanted, "text": "\ud800"}, token=token).status_code == 422
    path = f"drafts/{draft['number']}/texts/{number}"
    assert ask(path, {"text": "\ud800"}, token=token, verb="patch").status_code == 422


def test_what_stands_around_is_changed(ask, token, draft):
    """What is named; an empty time takes it away. Who is overtaken changes nothing."""
    path = f"drafts/{draft['number']}"
    moment = "2026-12-01T10:00:30+01:00"
    changed = ask(path, {"target_at": moment, "note": "Soon?", "seen": draft["mark"]}, token=token, verb="patch").json()
    assert (changed["target_at"], changed["note"], changed["title"]) == ("2026-12-01T09:00:30Z", "Soon?", "Lunch")
    late = ask(path, {"title": "Dinner", "seen": draft["mark"]}, token=token, verb="patch")
    assert (late.status_code, late.json()["code"], late.json()["field"]) == (409, "overtaken", "seen")
    assert ask(path, {"target_at": None}, token=token, verb="patch").json()["target_at"] is None
    assert ask(path, {"in_reply_to": "x\x00"}, token=token, verb="patch").status_code == 422
    assert Draft.objects.get().title == "Lunch"


def test_a_text_is_added(ask, token, draft, shop):
    """Copied, translated or written; a second one for the same account and language is refused."""
    path, first = f"drafts/{draft['number']}/texts", draft["variants"][0]["number"]
    given = {"account": shop.pk, "language": "nl", "based_on": first}
    made = [ask(path, given, token=token, idempotency_key="nl") for _ in range(2)]
    assert [each.status_code for each in made] == [201, 201]
    assert made[0].json() == made[1].json()
    assert (made[0].json()["text"], made[0].json()["stale"]) == ("", False)
    written = ask(path, {**given, "language": "es", "text": "La comida está."}, token=token).json()
    assert written["text"] == "La comida está."
    ask(f"{path}/{first}", {"text": "Lunch is over."}, token=token, verb="patch")
    stale = ask(f"drafts/{draft['number']}", token=token).json()["variants"]
    assert [each["stale"] for each in stale] == [False, True, True]
    twice = ask(path, given, token=token)
    assert (twice.status_code, twice.json()["field"]) == (409, "language")
    strange = ask(path, {**given, "language": "fr", "based_on": 999}, token=token)
    assert (strange.status_code, strange.json()["field"]) == (422, "based_on")
    elsewhere = open_account({"name": "Two", "platform": "x", "languages": ["en"]}, by=shop.opened_by)
    copied = ask(path, {"account": elsewhere.pk, "language": "en", "based_on": first}, token=token).json()
    assert copied["text"] == "Lunch is over."


def test_a_text_is_written_over_what_was_seen(ask, token, draft):
    """Who is overtaken changes nothing; a text of another draft is none of this one."""
    (text,) = draft["variants"]
    path = f"drafts/{draft['number']}/texts/{text['number']}"
    assert ask(path, {"text": "Lunch is off.", "seen": text["digest"]}, token=token, verb="patch").status_code == 200
    late = ask(path, {"text": "Lunch is on!", "seen": text["digest"]}, token=token, verb="patch")
    assert (late.status_code, late.json()["code"]) == (409, "overtaken")
    assert Variant.objects.get().text == "Lunch is off."
    assert ask(f"{path}9", {"text": "x"}, token=token, verb="patch").status_code == 404
    assert ask(path, {"text": "\x00"}, token=token, verb="patch").status_code == 422
    assert [ask(path, token=token, verb="delete").status_code for _ in range(2)] == [204, 404]


def test_what_was_taken_back_stays_so(ask, token, draft, published):
    """With its reason; whatever is tried says why not."""
    path = f"drafts/{draft['number']}/withdrawal"
    assert ask(path, {"reason": "\x00"}, token=token).status_code == 422
    back = [ask(path, {"reason": reason}, token=token).json() for reason in (" Too late. ", "Other.")]
    assert [(each["withdrawn"], each["state"]) for each in back] == [(True, "withdrawn")] * 2
    assert Draft.objects.get().withdrawn.reason == "Too late."
    answers = [ask(path, body, token=token, verb=verb) for path, body, verb in addresses(draft)[:-1]]
    assert {each.status_code for each in answers} == {409}
    assert {each.json()["sentence"] for each in answers} == {"This draft was taken back. Begin a new one to go on."}


def test_what_is_out_stays_as_it_was(ask, token, draft, monkeypatch):
    """No program changes it either."""
    monkeypatch.setattr(panels.Sent.objects, "filter", lambda **_: Draft.objects.all())
    tried = [each for each in addresses(draft) if not each[0].endswith("approval")]
    assert {ask(path, body, token=token, verb=verb).status_code for path, body, verb in tried} == {409}


def test_approval_is_asked_once(ask, token, draft, writer, approver, published):
    """What is asked holds; a change opens it again, as on the page."""
    path = f"drafts/{draft['number']}/approval"
    assert ask(path, {"answer": "\x00"}, token=token).status_code == 422
    made = [ask(path, {}, token=token) for _ in range(2)]
    assert [(each.status_code, each.json()["state"]) for each in made] == [(201, "waiting")] * 2
    request = Request.objects.get()
    assert (request.made_by, made[0].json()["digest"]) == (writer, request.digest)
    assert ask(f"drafts/{draft['number']}", token=token).json()["state"] == "waiting"
    ask(f"drafts/{draft['number']}", {"note": "Please."}, token=token, verb="patch")
    assert not Reopening.objects.exists(), "what stays inside is not what was asked"
    text = f"drafts/{draft['number']}/texts/{draft['variants'][0]['number']}"
    ask(text, {"text": "Lunch is off."}, token=token, verb="patch")
    assert Reopening.objects.get().by == writer
    assert ask(path, {}, token=token).json()["number"] != request.pk


@pytest.mark.parametrize("change", range(3))
def test_what_was_approved_is_open_again_by_any_change(ask, token, draft, own_token, approver, published, change):
    """Around the texts, by another text, or in one."""
    request = ask(f"drafts/{draft['number']}/approval", {}, token=token).json()
    yes = {"yes": True, "step": 0, "digest": request["digest"]}
    yea = own_token(approver, "approvals")
    assert ask(f"approvals/{request['number']}/decision", yes, token=yea).json()["state"] == "approved"
    path, body, verb = addresses(draft)[change]
    assert ask(path, body, token=token, verb=verb).status_code < 300
    assert Reopening.objects.get().request_id == request["number"]
    assert ask(f"drafts/{draft['number']}", token=token).json()["state"] == "open"
    again = ask(f"approvals/{request['number']}/decision", yes, token=yea)
    assert again.json()["state"] == "changed", "the yes from before, sent again, is none for what it says now"


def test_nobody_approves_their_own(ask, own_token, wanted, person, approver, published):
    """Neither what they began by program, nor what they only wrote in."""
    both = [own_token(person("", "approver"), "drafts:write", "approvals") for _ in range(2)]
    made = ask("drafts", wanted, token=both[0]).json()
    text = f"drafts/{made['number']}/texts/{made['variants'][0]['number']}"
    ask(text, {"text": "Lunch is off."}, token=both[1], verb="patch")
    request = ask(f"drafts/{made['number']}/approval", {}, token=both[0]).json()
    yes = {"yes": True, "step": 0, "digest": request["digest"]}
    assert [ask(f"approvals/{request['number']}/decision", yes, token=each).status_code for each in both] == [403, 403]
    assert not Decision.objects.exists()


def test_what_was_refused_needs_an_answer(ask, token, draft, own_token, approver, published):
    """Word for word the same texts are not asked about again without one."""
    path = f"drafts/{draft['number']}/approval"
    request = ask(path, {}, token=token).json()
    remark = {"part": f"text:{draft['variants'][0]['account_number']}:en", "clause": published.policy().clauses[0].id}
    no = {"yes": False, "step": 0, "digest": request["digest"], "remarks": [{**remark, "reason": "Say when."}]}
    nay = own_token(approver, "approvals")
    assert ask(f"approvals/{request['number']}/decision", no, token=nay).json()["state"] == "refused"
    again = ask(path, {}, token=token)
    assert (again.status_code, again.json()["code"]) == (422, "refused")
    assert again.json()["sentence"].startswith("These are word for word")
    assert ask(path, {"answer": "It is at noon, each day."}, token=token).status_code == 201


def test_what_cannot_be_approved_yet(ask, token, draft, request, monkeypatch):
    """No policy, one that is being read, and an empty text: one sentence each."""
    path, text = (
        f"drafts/{draft['number']}/approval",
        f"drafts/{draft['number']}/texts/{draft['variants'][0]['number']}",
    )
    assert ask(path, {}, token=token).json()["code"] == "no_policy"
    request.getfixturevalue("published")

    def not_yet(*_args: object, **_more: object) -> None:
        raise NotYet(published=True)

    with monkeypatch.context() as reading:
        reading.setattr(submitting, "findings", not_yet)
        answer = ask(path, {}, token=token)
        assert (answer.status_code, answer.json()["code"]) == (503, "compiling")
    ask(text, {"text": " "}, token=token, verb="patch")
    answer = ask(path, {}, token=token)
    assert (answer.status_code, answer.json()["sentence"]) == (
        422,
        "One of the texts is still empty. Write it or take it out first.",
    )
    assert not Request.objects.exists()
