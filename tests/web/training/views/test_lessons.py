"""Lessons that anybody can read; nothing is kept of what they answer."""

import pytest
from django.contrib.sessions.models import Session

from vangrail.source.pages import load_pages
from vangrail.web.training.models import Done


@pytest.fixture
def anybody(as_person, published):
    """Give a client of somebody who did not sign in."""
    return as_person(None)


def test_all_lessons_are_listed(anybody):
    """The five, and the story about what a line such as "views are my own" does."""
    page = anybody.get("/lessons/").content.decode()
    for each in load_pages().lessons.lessons:
        assert f"/lessons/{each.id}/" in page
    assert "/lessons/my-own-views/" in page


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_a_lesson_is_in_the_language_of_the_page(anybody, language):
    """Title and question."""
    lesson = load_pages().lessons.lessons[0]
    page = anybody.get(f"/lessons/{lesson.id}/", headers={"accept-language": language}).content.decode()
    assert lesson.title[language] in page
    assert lesson.ask[language] in page


def test_an_answer_is_explained_and_not_kept(anybody):
    """No session begins, no row is written."""
    lesson = load_pages().lessons.lessons[0]
    for number, each in enumerate(lesson.answers, 1):
        page = anybody.post(f"/lessons/{lesson.id}/", {"choice": number}).content.decode()
        assert ("Think again" in page) is not each.right
    assert not Session.objects.exists()
    assert not Done.objects.exists()
    assert "Choose an answer." in anybody.post(f"/lessons/{lesson.id}/", {}).content.decode()


def test_the_disclaimer_is_no_shield(anybody):
    """The question about it stands beside what it does and does not do."""
    page = load_pages().disclaimers
    shown = anybody.get("/lessons/my-own-views/").content.decode()
    assert page.questions[0].ask["en"].split("{")[0][:40] in shown.replace("&#x27;", "'").replace("&quot;", '"')


def test_platform_cards_say_when_they_were_looked_up(anybody):
    """Each has its date."""
    page = anybody.get("/lessons/platforms/").content.decode()
    assert page.count("<h2") >= len(load_pages().platforms.cards)
    assert "2026" in page


@pytest.mark.parametrize("path", ["/lessons/platforms/", "/lessons/who_reads/"])
def test_before_a_policy_there_is_a_page_that_says_so(as_person, db, path):
    """The list explains what will be there; a lesson is not there yet."""
    assert "not open yet" in as_person(None).get("/lessons/").content.decode()
    assert as_person(None).get(path).status_code == 404


def test_a_lesson_that_is_none(anybody):
    """Is not found."""
    assert anybody.get("/lessons/whatever/").status_code == 404
