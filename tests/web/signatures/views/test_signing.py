"""From a link to a signature and its copy, at the computer of somebody who may, who may not, and whom nobody knows."""

import re

import pytest
from django.utils import timezone

from vangrail.web.audit import queries as audit
from vangrail.web.signatures.codes import code_of, printed
from vangrail.web.signatures.models import Signature
from vangrail.web.signatures.paper import paper_for
from vangrail.web.signatures.views import signing

pytestmark = pytest.mark.django_db


def right(person):
    """Return the right answers to somebody's questions, as a form sends them."""
    return {
        each.key: next(str(number) for number, answer in enumerate(each.question.answers) if answer.right)
        for each in paper_for(person).questions
    }


def wrong(person):
    """Return one wrong answer to the first question, and right ones to the others."""
    first = paper_for(person).questions[0]
    number = next(str(number) for number, answer in enumerate(first.question.answers) if not answer.right)
    return {**right(person), first.key: number}


def test_somebody_signs_by_a_link_without_an_account(client, person, invited):
    """Link, text, questions, promises, signature, copy; the code leaves the address at once."""
    rosa = person("Rosa", language="en")
    invitation = invited(rosa)
    answer = client.get(f"/sign/{code_of(invitation.pk, invitation.nonce)}/")
    assert (answer.status_code, answer["Location"]) == (302, "/sign/")
    page = client.get("/sign/")
    assert b"Hello Rosa" in page.content
    assert b"/sign/policy/personal/" in page.content
    assert client.get("/sign/policy/personal/").status_code == 200
    assert client.get("/sign/promises/")["Location"] == "/sign/questions/"
    answer = client.post("/sign/questions/", right(rosa))
    assert answer["Location"] == "/sign/promises/"
    assert b"You sign as Rosa" in client.get("/sign/promises/").content
    answer = client.post("/sign/promises/")
    signature = Signature.objects.get(person=rosa)
    assert answer["Location"] == f"/sign/copies/{signature.pk}/"
    assert signature.text_digest.encode() in client.get(answer["Location"]).content
    assert (signature.way, signature.language, len(signature.answers)) == ("link", "en", 3)
    assert audit.verify().intact


def test_a_wrong_answer_says_why_and_may_be_tried_again(client, employee, version):
    """Both tries are written down, in their order; nobody is stopped."""
    client.force_login(employee)
    first = paper_for(employee).questions[0]
    page = client.post("/sign/questions/", wrong(employee))
    assert page.status_code == 200
    assert "Not quite." in page.content.decode()
    assert client.get("/sign/promises/")["Location"] == "/sign/questions/"
    assert client.post("/sign/questions/", right(employee)).status_code == 302
    client.post("/sign/promises/")
    kept = Signature.objects.get(person=employee).answers[0]
    assert (kept["clause"], first.clause) == ("responsibilities", "responsibilities")
    answers = first.question.answers
    assert [answers[number].right for number in kept["answers"]] == [False, True]


def test_sent_twice_it_is_one_signature(client, employee, version):
    """The second time leads to the same copy."""
    client.force_login(employee)
    client.post("/sign/questions/", right_answers := right(employee))
    first = client.post("/sign/promises/")
    client.post("/sign/questions/", right_answers)
    second = client.post("/sign/promises/")
    assert Signature.objects.filter(person=employee).count() == 1
    assert (first.status_code, second["Location"]) == (302, "/sign/")


def test_a_printed_code_is_typed_as_people_type(client, person, invited):
    """With spaces and capitals; a wrong one is told kindly."""
    rosa = person("Rosa")
    invitation = invited(rosa)
    page = client.post("/sign/", {"code": "AAAA BBBB"})
    assert b"We do not know this code" in page.content
    answer = client.post("/sign/", {"code": printed(code_of(invitation.pk, invitation.nonce))})
    assert answer["Location"] == "/sign/"
    client.post("/sign/questions/", right(rosa))
    client.post("/sign/promises/")
    assert Signature.objects.get(person=rosa).way == "code"


def test_a_link_speaks_the_language_of_its_person(client, person, invited):
    """Whatever the browser of the shared computer was used for before."""
    invitation = invited(person("Rosa", language="nl"))
    client.get(f"/sign/{code_of(invitation.pk, invitation.nonce)}/")
    assert re.search(r'<html lang="nl"', client.get("/sign/").content.decode())


def test_a_link_that_ended_or_is_wrong_opens_nothing(client, person, invited):
    """It says what to do, and shows nobody's name."""
    rosa = person("Rosa Secret")
    invitation = invited(rosa, days=-90)
    code = code_of(invitation.pk, invitation.nonce)
    for address in (f"/sign/{code}/", f"/sign/{code[:-1]}{'2' if code[-1] != '2' else '3'}/"):
        page = client.get(address)
        assert (page.status_code, b"Secret" in page.content) == (404, False)
    assert b"Your code" in client.get("/sign/").content


def test_who_left_does_not_sign(client, person, invited):
    """The link ends with the work."""
    rosa = person("Rosa")
    invitation = invited(rosa)
    rosa.left = timezone.localdate()
    rosa.save()
    assert client.get(f"/sign/{code_of(invitation.pk, invitation.nonce)}/").status_code == 404


def test_a_copy_is_for_its_person_alone(as_person, person, signed):
    """Somebody else finds nothing there, who is not signed in is asked for a code."""
    rosa, sam = person("Rosa"), person("Sam")
    number = signed(rosa)[0].pk
    assert as_person(rosa).get(f"/sign/copies/{number}/").status_code == 200
    assert as_person(sam).get(f"/sign/copies/{number}/").status_code == 404
    assert as_person(None).get(f"/sign/copies/{number}/")["Location"] == "/sign/"
    assert as_person(rosa).get(f"/sign/copies/{number}.pdf").content.startswith(b"%PDF")
    assert as_person(sam).get(f"/sign/copies/{number}.pdf").status_code == 404
    assert as_person(None).get(f"/sign/copies/{number}.pdf")["Location"] == "/sign/"


def test_where_no_pdf_can_be_made_the_page_says_so(as_person, employee, signed, monkeypatch):
    """And it can be printed."""
    number = signed(employee)[0].pk
    monkeypatch.setattr(signing, "can_copy", lambda: False)
    browser = as_person(employee)
    assert b"A PDF cannot be made on this site" in browser.get(f"/sign/copies/{number}/").content
    assert browser.get(f"/sign/copies/{number}.pdf").status_code == 404


def test_a_link_goes_before_an_account_and_can_be_closed(as_person, person, invited):
    """At a shared computer the page says for whom it is."""
    rosa, sam = person("Rosa"), person("Sam")
    invitation = invited(rosa)
    browser = as_person(sam)
    browser.get(f"/sign/{code_of(invitation.pk, invitation.nonce)}/")
    assert b"This page is for Rosa alone" in browser.get("/sign/").content
    browser.post("/sign/end/")
    assert b"Hello Sam" in browser.get("/sign/").content


def test_who_posts_for_the_company_signs_both_texts_at_once(as_person, person, version):
    """Two texts to read, one signature under both."""
    ada = person("Ada", "approver")
    browser = as_person(ada)
    assert b"/sign/policy/corporate/" in browser.get("/sign/").content
    browser.post("/sign/questions/", right(ada))
    browser.post("/sign/promises/")
    assert sorted(Signature.objects.filter(person=ada).values_list("audience", flat=True)) == ["corporate", "personal"]


def test_without_a_policy_there_is_nothing_to_sign(as_person, employee):
    """The pages say so and lead nowhere else."""
    browser = as_person(employee)
    assert b"nothing to sign" in browser.get("/sign/").content
    for page in ("questions", "promises", "policy/personal"):
        assert browser.get(f"/sign/{page}/")["Location"] == "/sign/"
