"""The page, as a person sees it: without script, with it, and from the share menu."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.check.images.pictures import located, written

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def test_the_page_opens_with_what_somebody_can_do(client, acme):
    """Before anything is asked."""
    page = client.get("/").content.decode()
    assert "You may post a lot here" in page
    assert 'class="verdict"' not in page
    assert "Lab" in page


def test_without_script_the_page_comes_back_with_the_answer(client, acme):
    """The text stays in the form; nothing is redirected."""
    answer = client.post("/", {"text": "The <b>heron</b>", "account": "personal"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Ask first" in page
    assert "The &lt;b&gt;heron&lt;/b&gt;</textarea>" in page
    assert '<mark data-state="ask">' in page
    assert "Olga Owner" in page


@pytest.mark.parametrize(("address", "focus"), [("/", True), ("/live/", False)])
def test_with_script_only_the_answer_comes(client, acme, address, focus):
    """It takes the focus when it was asked for, not while somebody types; the status line says it."""
    page = client.post(address, {"text": "heron", "account": "personal"}, headers=HTMX).content.decode()
    assert "<html" not in page
    assert "Ask first" in page
    assert ("data-focus" in page) == focus
    assert 'hx-swap-oob="innerHTML:#check-status"' in page


def test_nothing_typed_yet_is_no_error_while_one_types(client, acme):
    """It is one when somebody asks."""
    assert "error-summary" not in client.post("/live/", {"text": ""}, headers=HTMX).content.decode()
    assert "error-summary" in client.post("/", {"text": ""}, headers=HTMX).content.decode()
    assert "error-summary" in client.post("/", {"text": ""}).content.decode()


def test_the_answer_is_in_the_language_of_the_page(client, acme):
    """Every word of it."""
    page = client.post(
        "/", {"text": "heron", "account": "personal"}, headers={"accept-language": "nl"}
    ).content.decode()
    assert "Vraag het eerst" in page
    assert "what nl" in page


def test_a_picture_without_script(client, acme):
    """What its file tells, a clean copy to save, and the question with it."""
    page = client.post(
        "/", {"text": "Look", "picture": SimpleUploadedFile("zq7marker.jpg", located())}
    ).content.decode()
    assert "51.054° N, 3.725° W" in page
    assert 'href="data:image/jpeg;base64,' in page
    assert 'name="seen"' in page
    assert "zq7marker" not in page


def test_every_page_costs_the_same_few_queries(client, acme, django_assert_num_queries):
    """The version that holds, for the page and for the answer, what is frozen and what desks answered; in real life once a second."""
    client.post("/", {"text": "heron"})
    with django_assert_num_queries(8):
        client.post("/live/", {"text": "heron"}, headers=HTMX)


def test_a_phone_shares_without_a_token(client, acme):
    """A text and a picture; who opens the address by hand lands on the first page."""
    client.handler.enforce_csrf_checks = True
    data = {"title": "", "text": "heron", "picture": SimpleUploadedFile("x.png", written("Hello"))}
    answer = client.post("/share/", data)
    assert "Ask first" in answer.content.decode()
    assert client.get("/share/")["Location"] == "/"
    assert client.post("/", {"text": "heron"}).status_code == 403


def test_before_a_policy_is_published_the_page_says_so(client):
    """With what to do until then."""
    assert "There are no rules here yet" in client.post("/", {"text": "heron"}).content.decode()


def test_a_question_is_asked_where_it_matters(client, acme):
    """With words to copy once somebody said yes."""
    page = client.post("/", {"text": "I love the Zonnegloed", "interest": "on"}).content.decode()
    assert 'name="interest"' in page
    assert "biased" in page
    assert 'name="appointed"' not in page
    assert (
        'name="appointed" id="ask-appointed" checked'
        in client.post("/", {"text": "officially", "appointed": "on"}).content.decode()
    )


def test_on_an_empty_site_the_owner_is_shown_where_to_begin(as_person, owner, employee, db):
    """Nobody else, and not once a policy holds."""
    link = b'href="/manage/policy/interview/"'
    main = lambda who: as_person(who).get("/").content.split(b"<main")[1]  # noqa: E731 -- short
    assert link in main(owner)
    assert link not in main(employee)
    assert link not in main(None)


def test_where_a_policy_holds_nobody_is_sent_to_the_interview(as_person, owner, acme):
    """It is answered instead."""
    assert b"/manage/policy/interview/" not in as_person(owner).get("/").content.split(b"<main")[1]
