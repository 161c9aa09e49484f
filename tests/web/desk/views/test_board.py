"""The board's page, tried by the desk, an approver, the owner and an employee."""

import pytest

from vangrail.web.desk.models import KeysOff


@pytest.fixture
def people(lena, person, owner, employee):
    """Give those who try every page."""
    return lena, person("Anna", "approver"), owner, employee


@pytest.mark.parametrize(
    ("path", "method", "statuses"),
    [
        ("/manage/desk/", "get", (200, 200, 403, 403)),
        ("/manage/desk/live/", "get", (200, 200, 403, 403)),
        ("/manage/desk/keys/", "post", (302, 302, 403, 403)),
        ("/manage/desk/", "post", (405, 405, 403, 403)),
    ],
)
def test_who_may_open_what(as_person, people, path, method, statuses):
    """And nobody without signing in."""
    assert tuple(getattr(as_person(who), method)(path).status_code for who in people) == statuses
    assert getattr(as_person(None), method)(path).status_code == 302


def test_an_empty_board_says_what_will_be_there(as_person, lena):
    """A filter that leaves nothing leads back to everything."""
    client = as_person(lena)
    assert "Nothing waits</h2>" in client.get("/manage/desk/").content.decode()
    assert "Show everything that waits" in client.get("/manage/desk/?late=yes").content.decode()


def test_what_waits_has_a_holder_a_time_and_a_button(as_person, put, lena, dirk):
    """The keys stand on the buttons that they press."""
    question = put()
    page = as_person(lena).get("/manage/desk/").content.decode()
    assert "you have this" in page
    assert f'href="/manage/questions/{question.key}/"' in page
    assert 'data-key="r"' in page
    assert "Lena Legal has this" in as_person(dirk).get("/manage/desk/").content.decode()


def test_nothing_new_costs_nothing(as_person, put, lena):
    """Who says what they have gets 304 and no body; who has something else gets the part that changed."""
    client = as_person(lena)
    etag = client.get("/manage/desk/live/")["ETag"]
    again = client.get("/manage/desk/live/", headers={"If-None-Match": etag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    put()
    changed = client.get("/manage/desk/live/", headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert "<html" not in changed.content.decode()
    assert 'data-said="1 thing waits."' in changed.content.decode()


def test_the_part_that_changes_keeps_its_filters(as_person, lena):
    """It asks for the same again."""
    page = as_person(lena).get("/manage/desk/?whose=mine").content.decode()
    assert 'hx-get="/manage/desk/live/?whose=mine"' in page
    assert "every 20s" in page


def test_keys_can_be_switched_off(as_person, lena):
    """They stay off until they are switched on again (WCAG 2.2, 2.1.4)."""
    client = as_person(lena)
    assert 'data-keys="on"' in client.get("/manage/desk/").content.decode()
    client.post("/manage/desk/keys/", {"keys": "off"})
    assert KeysOff.objects.get().person == lena
    assert 'data-keys="off"' in client.get("/manage/desk/").content.decode()
    client.post("/manage/desk/keys/", {"keys": "on"})
    assert 'data-keys="on"' in client.get("/manage/desk/").content.decode()
