"""The pages for who wonders what to answer."""

import pytest

from vangrail.source.replies import load_catalogue
from vangrail.web.replies.actions.cards import add_card
from vangrail.web.replies.actions.wordings import approve

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("published")]
FILLED = {"first_name": "Sam", "my_name": "Ada", "door": "https://acme.example/contact"}
HTMX = {"headers": {"HX-Request": "true"}}


@pytest.mark.parametrize(
    "page", ["/replies/", "/replies/card/", "/replies/exits/", "/replies/links/", "/replies/refund/"]
)
def test_who_may_read(as_person, employee, settings, page):
    """Who is signed in; without an account only where reading is open."""
    assert as_person(employee).get(page).status_code == 200
    settings.OPEN_READING = ()
    assert as_person(None).get(page)["Location"].startswith("/account/sign-in/")
    settings.OPEN_READING = ("personal",)
    assert as_person(None).get(page).status_code == 200


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_every_situation_has_its_page(as_person, desk, language):
    """In each language, with its replies and without a brace or a gap in the text."""
    visitor = as_person(desk)
    visitor.cookies["language"] = language
    for name, form in load_catalogue().situations.items():
        answer = visitor.get(f"/replies/{name}/")
        assert form.stop[language].split("{")[0][:20] in answer.text.replace("&#x27;", "'").replace("&quot;", '"')
        assert load_catalogue().replies[name][0].name[language].split("“")[0][:12] in answer.text.replace(
            "&quot;", '"'
        ).replace("&#x27;", "'")
    assert visitor.get("/replies/weather/").status_code == 404


def test_one_who_does_not_answer_for_us_passes_it_on(as_person, employee):
    """The situation is theirs to read, the replies are not."""
    answer = as_person(employee).get("/replies/refund/")
    assert "pass it on" in answer.text
    assert "refund_heard" not in answer.text
    assert as_person(employee).get("/replies/refund/refund_heard/").status_code == 403
    assert "refund_heard" not in as_person(employee).get("/replies/?q=refund").text


def test_who_posts_for_an_account_uses_replies(as_person, employee):
    """Without any role."""
    from vangrail.web.accounts.models import Account

    Account.objects.create(platform="x", name="Shop").posters.add(employee)
    assert as_person(employee).get("/replies/refund/refund_heard/").status_code == 200


def test_it_is_found_as_one_types(as_person, desk):
    """With script only the list comes, without it the whole page."""
    part = as_person(desk).get("/replies/?q=refu", **HTMX)
    assert "/replies/refund/" in part.text
    assert "<html" not in part.text
    page = as_person(desk).get("/replies/?q=refu")
    assert "<html" in page.text
    assert "Nothing was found" in as_person(desk).get("/replies/?q=zxqvw").text


def test_a_reply_is_copied_once_it_is_filled_in(as_person, desk):
    """Before that there is nothing to copy; afterwards nothing of it is kept."""
    page = "/replies/refund/refund_heard/"
    visitor = as_person(desk)
    empty = visitor.get(page)
    assert 'id="ready-text"' not in empty.text
    assert empty["Cache-Control"].startswith("max-age=0") or "no-store" in empty["Cache-Control"]
    half = visitor.post(page, FILLED | {"door": ""})
    assert 'id="ready-text"' not in half.text
    full = visitor.post(page, FILLED)
    assert 'id="ready-text"' in full.text
    assert "Hello Sam" in full.text
    assert "{" not in full.text.split('id="ready-text"')[1].split("</blockquote>")[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("first_name", "{x}"),
        ("first_name", "..."),
        ("door", "http://a.example"),
        ("door", "javascript:x"),
        ("my_name", "x1"),
    ],
)
def test_what_does_not_fit_is_said_and_not_sent(as_person, desk, name, value):
    """With what to write instead."""
    for more in ({}, HTMX):
        answer = as_person(desk).post("/replies/refund/refund_heard/", FILLED | {name: value}, **more)
        assert 'id="ready-text"' not in answer.text


def test_a_script_in_a_value_stays_text(as_person, desk):
    """It is shown, not run."""
    words = {"own_words": "Nice to see you <script>alert(1)</script>", "first_name": "Sam", "my_name": "Ada"}
    answer = as_person(desk).post("/replies/fan_praise/praise_thanks/", words)
    assert "&lt;script&gt;" in answer.text
    assert "<script>alert" not in answer.text


def test_the_language_is_that_of_whom_it_goes_to(as_person, desk, proposed, approver):
    """And where it is not there, it leads to one in which it is."""
    assert "Bedankt" in as_person(desk).get("/replies/fan_praise/praise_thanks/?language=nl").text
    approve(proposed, by=approver)
    answer = as_person(desk).get("/replies/complaint/voucher_late/?language=es")
    assert answer["Location"].endswith("?language=en")
    assert as_person(desk).get("/replies/refund/voucher_late/").status_code == 404
    assert as_person(desk).get("/replies/refund/nothing/").status_code == 404


def test_a_link_that_the_company_hands_out_is_filled_in(as_person, desk):
    """So that nobody has to look it up."""
    from django.utils import timezone

    add_card(
        kind="contact",
        title="Write",
        url="https://acme.example/write",
        country="",
        checked_on=timezone.localdate(),
        by=desk,
    )
    assert 'value="https://acme.example/write"' in as_person(desk).get("/replies/refund/refund_heard/").text


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("", "Question 1 of"),
        ("n", "Question 2 of"),
        ("y", "Call for help"),
        ("nnnn", "Stay out of it"),
        ("nnnyy", "Use a reply"),
        ("ny", "Pass it on"),
        ("zz<", "Question 1 of"),
    ],
)
def test_the_card_asks_one_question_a_page(as_person, employee, answers, said):
    """And ends in what to do."""
    answer = as_person(employee).get("/replies/card/", {"answers": answers})
    assert said in answer.text
    assert (answers.startswith("y") or "way-heard" in answer.text) == ("Question" not in said)


def test_the_ways_out_can_be_copied_and_handed_over(as_person, employee):
    """Three sentences, and the desk that takes the thread."""
    answer = as_person(employee).get("/replies/exits/")
    assert answer.text.count('data-copy="way-') == 3
    assert 'action="/questions/new/"' in answer.text
