"""A drill is asked for, shown, repeated: by who looks after people or after accounts."""

import pytest
from django.urls import reverse

from vangrail.web.leavers.models import Drill

pytestmark = pytest.mark.django_db
HOME = "/manage/leavers/drills/"
COMPANY = f"{HOME}company/"


def test_who_may_and_who_may_not(accounts, leo, as_person, keeper, owner, samir, person, employee):
    """An auditor and a colleague may not; nobody is asked to sign in by a page that they may not see."""
    for who in (keeper, owner, samir):
        made = as_person(who).post(HOME, {"who": leo.name})
        assert made.status_code == 302
        assert as_person(who).get(made["Location"]).status_code == 200
        assert as_person(who).get(HOME).status_code == 200
        assert as_person(who).post(COMPANY).status_code == 302
        assert as_person(who).post(f"{made['Location']}repetition/").status_code == 302
    count, last = Drill.objects.count(), reverse("leavers:drill", args=(Drill.objects.last().pk,))
    for who in (person("", "auditor"), employee):
        asked = [as_person(who).get(HOME), as_person(who).post(HOME, {"who": leo.name}), as_person(who).get(last)]
        asked += [as_person(who).post(COMPANY), as_person(who).post(f"{last}repetition/")]
        assert {answer.status_code for answer in asked} == {403}
    assert (Drill.objects.count(), as_person(None).get(HOME).status_code) == (count, 302)


def test_the_result_says_what_is_lost_and_what_comes_first(accounts, leo, as_person, keeper):
    """In words, with the reason of each step."""
    client = as_person(keeper)
    text = client.get(client.post(HOME, {"who": leo.email})["Location"]).content.decode()
    for words in (
        "If Leo Leaver left tonight",
        "Nobody could open 1 account any more",
        "only they",
        "codes from an app, somebody’s own phone, Bravo (LinkedIn)",
        "Let a second person in",
        "because nobody else could open this account",
    ):
        assert words in text, words


def test_a_repetition_shows_what_it_was_before(accounts, leo, as_person, keeper):
    """So that one sees whether it got better."""
    client = as_person(keeper)
    first = client.post(HOME, {"who": leo.name})["Location"]
    second = client.post(f"{first}repetition/")["Location"]
    assert "The time before" in client.get(second).content.decode()
    assert "The time before" not in client.get(first).content.decode()


def test_the_company_shows_on_whom_it_hangs(accounts, as_person, keeper):
    """By name, with the accounts."""
    client = as_person(keeper)
    text = client.get(client.post(COMPANY)["Location"]).content.decode()
    assert text.index("Leo Leaver") < text.index("Mia Mate")
    assert "Delta (LinkedIn)" in text


def test_a_name_that_fits_nobody_or_two_is_asked_again(accounts, leo, as_person, keeper, person):
    """With the reason, and nothing is kept."""
    person(leo.name)
    for typed in ("Nobody", leo.name):
        assert as_person(keeper).post(HOME, {"who": typed}).status_code == 422
    assert not Drill.objects.exists()


def test_who_has_nothing_loses_nothing(employee, as_person, keeper):
    """And the page says so."""
    client = as_person(keeper)
    assert b"Nothing would be lost" in client.get(client.post(HOME, {"who": employee.name})["Location"]).content
