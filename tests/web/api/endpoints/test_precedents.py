"""Answers for everybody by program."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.questions.forms.test_precedents import MAIL
from vangrail.web.policies.models import Precedent, Retirement
from vangrail.web.questions.actions.answering import answer
from vangrail.web.questions.actions.asking import Ticked
from vangrail.web.questions.actions.asking import ask as put

pytestmark = pytest.mark.django_db
WANTED = {
    "clause": "a_clause", "answer": "change", "question": {"en": "May I post the team?"},
    "text": {"en": "Yes, without the board."}, "words": [["photo", "picture"], ["board"]], "until": None,
}  # fmt: skip


@pytest.fixture
def lena(person, published):
    """Give the person of the legal desk."""
    return person("Lena Legal", "desk", desk="legal")


@pytest.fixture
def work(own_token, lena):
    """Give Lena's token."""
    return own_token(lena, "precedents:write")


@pytest.fixture
def question(published, lena):
    """Give a function that sends a question to the legal desk, about a rule: `question(answered=True)`."""

    def make(*, answered: bool = True):
        ticked = Ticked(
            kind="ask", desk="legal", language="en", once=f"{answered}", text="May I?", clause="a_clause", rule="heron"
        )
        made = put(ticked, published.policy(), by=None)
        if answered:
            answer(made, "You may.", by=lena)
        return made

    return make


def test_who_may_write(ask, own_token, site_token, question, work, lena, owner, person):
    """The desk, and who owns the policy; another desk writes its own and reaches none of this one's; others get no token."""
    hana, asked = person("Hana", "desk", desk="hr"), question()
    desks = {}
    for who in (lena, hana, owner):
        made = ask("precedents", WANTED, token=own_token(who, "precedents:write"))
        desks[who] = Precedent.objects.get(key=made.json()["key"]).desk
    assert desks == {lena: "legal", hana: "hr", owner: "communications"}
    key = Precedent.objects.get(desk="legal").key
    paths = {
        f"precedents/{key}/wording": WANTED,
        f"questions/{asked.key}/precedent": WANTED,
        f"precedents/{key}/retirement": {"why": "Old."},
    }
    for path, given in paths.items():
        assert ask(path, given, token=own_token(hana, "precedents:write")).status_code == 404, path
        assert ask(path, given, token=own_token(lena, "precedents:read")).status_code == 403, path
    for who in (person("", "auditor"), person()):
        with pytest.raises(PermissionDenied):
            own_token(who, "precedents:write")
    with pytest.raises(PermissionDenied):
        site_token("precedents:write")
    assert (
        ask(f"precedents/{key}/retirement", {"why": "Old."}, token=own_token(owner, "precedents:write")).status_code
        == 200
    )


def test_an_answer_is_written_once_under_a_key(ask, work, lena):
    """As it was sent, and everybody's programs read it."""
    more = {"account": "personal", "platforms": ["linkedin"], "countries": ["BE"], "topic": "jobs"}
    sent = WANTED | more | {"until": timezone.localdate().isoformat()}
    one, same = (ask("precedents", sent, token=work, idempotency_key="7") for _ in range(2))
    assert (one.status_code, one.json()) == (201, same.json())
    made = Precedent.objects.get()
    assert (made.decided_by, made.words, made.until) == (lena, [["photo", "picture"], ["board"]], timezone.localdate())
    assert {name: getattr(made, name) for name in more} == more
    assert (one.json()["text"], one.json()["desk"]) == (WANTED["text"], "legal")


def test_a_question_becomes_an_answer_for_everybody(ask, work, question):
    """Once it is answered; by its rule where that is said, and nothing leads back."""
    open_one = ask(f"questions/{question(answered=False).key}/precedent", WANTED, token=work)
    assert (open_one.status_code, open_one.json()["code"]) == (409, "open")
    key = question().key
    made = ask(f"questions/{key}/precedent", WANTED | {"words": [], "by_rule": True}, token=work)
    assert (made.status_code, made.json()["rule"]) == (201, "heron")
    assert key not in str(made.json())
    assert ask(f"questions/{key}/precedent", WANTED, token=work).json()["rule"] == ""
    assert ask("questions/nothing/precedent", WANTED, token=work).status_code == 404


def test_it_is_said_in_other_words_and_retired(ask, work):
    """The new one takes the place of the old one; what is retired is neither reworded nor retired again."""
    key = ask("precedents", WANTED, token=work).json()["key"]
    other = ask(f"precedents/{key}/wording", WANTED | {"text": {"en": "Yes, before the board."}}, token=work).json()
    assert Retirement.objects.get().replaced_by.key == other["key"]
    assert ask(f"precedents/{key}/wording", WANTED, token=work).status_code == 409
    path = f"precedents/{other['key']}/retirement"
    gone = ask(path, {"why": "The board is gone."}, token=work).json()
    assert (gone["key"], gone["why"]) == (other["key"], "The board is gone.")
    assert ask(path, {"why": "Another reason"}, token=work).json() == gone
    assert {ask(path, wrong, token=work).status_code for wrong in ({}, {"why": " "}, {"why": "a\x00"})} == {422}
    assert ask("precedents/nothing/retirement", {"why": "Old."}, token=work).status_code == 404


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"text": {"en": "Call 0470 12 34 56."}}, "text_en", "a phone number"),
        ({"question": {"en": f"May I post jan.peeters@{MAIL}?"}}, "question_en", "an e-mail address"),
        ({"words": [["0470 12 34 56"]]}, "words", "a phone number"),
        ({"text": {"en": "Olga Owner says yes."}, "nobody": True}, "text_en", "Olga Owner"),
        ({"text": {"en": "Do it as Bartholomew Quist did."}}, "nobody", "Bartholomew Quist"),
    ],
)
def test_what_points_to_somebody_is_pointed_out(ask, work, owner, given, field, said):
    """With its words, at its field, and nothing is published."""
    answered = ask("precedents", WANTED | given, token=work)
    assert (answered.status_code, answered.json()["field"]) == (422, field)
    assert said in answered.json()["sentence"]
    assert not Precedent.objects.exists()


def test_what_only_looks_like_a_name_goes_through_once_somebody_looked(ask, work):
    """As on the page."""
    sent = WANTED | {"text": {"en": "Do it as Bartholomew Quist did."}, "nobody": True}
    assert ask("precedents", sent, token=work).status_code == 201


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"clause": "none"}, "clause"),
        ({"answer": "perhaps"}, "answer"),
        ({"question": {}}, "question_en"),
        ({"text": {"de": "Ja."}}, "text"),
        ({"words": []}, "words"),
        ({"words": [["a, b"]]}, "words.0.0"),
        ({"words": [["one"]] * 5}, "words"),
        ({"by_rule": True}, "by_rule"),
        ({"platforms": ["pigeon"]}, "platforms"),
        ({"countries": ["FR"]}, "countries"),
        ({"topic": "x"}, "topic"),
        ({"until": (timezone.localdate() - timedelta(days=1)).isoformat()}, "until"),
        ({"until": "9999-12-31"}, "until"),
        ({"rule": "heron"}, "rule"),
    ],
)
def test_what_the_page_refuses_is_refused(ask, work, given, field):
    """At its field."""
    answered = ask("precedents", WANTED | given, token=work)
    assert (answered.status_code, answered.json()["field"]) == (422, field)
    assert (
        ask("precedents", {name: each for name, each in WANTED.items() if name != "until"}, token=work).status_code
        == 422
    )
    assert not Precedent.objects.exists()


def test_without_a_policy_nothing_is_written(ask, own_token, person):
    """It says so."""
    token = own_token(person("", "desk", desk="legal"), "precedents:write")
    assert ask("precedents", WANTED, token=token).json()["code"] == "no_policy"
