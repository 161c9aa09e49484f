"""What everybody can read, and a journalist who asks."""

import pytest

from vangrail.web.crisis.models import MediaCall

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "told", "say"),
    [
        ("en", "We know about the fire.", "News comes at six."),
        ("nl", "We weten van de brand.", "Om zes uur is er nieuws."),
        ("es", "Sabemos lo del incendio.", "A las seis hay noticias."),
    ],
)
def test_the_answer_changes_without_signing_in_and_changes_back(client, freeze, carla, published, language, told, say):
    """In three languages; after its end it is as before."""
    from vangrail.web.crisis.actions import switching

    asked = {"text": "What a nice day", "language": language}
    before = client.post("/", asked).text
    begun = freeze(words=["fire", "brand", "incendio"])
    text = client.post("/", asked, headers={"Accept-Language": language}).text
    assert told in text
    assert say in text
    ask = client.post("/", {"text": "The fire, el incendio, de brand", "language": language}).text
    assert "freeze" not in ask.split("<main")[0]
    assert 'data-state="ask"' in ask
    switching.end(begun, by=carla)
    after = client.post("/", asked).text
    assert told not in before + after


def test_what_is_going_on(client, freeze, published, settings):
    """In every language on one page; nothing is a page too."""
    assert "Nothing is going on" in client.get("/now/").text
    freeze()
    text = client.get("/now/").text
    assert "Om zes uur is er nieuws." in text
    assert "Sabemos lo del incendio." in text
    settings.OPEN_CHECK = False
    assert {client.get(page).status_code for page in ("/now/", "/journalist/")} == {302}


def test_a_journalist_asked_me(client, as_person, petra, employee, published):
    """A sentence, a number, and one press; the name only where it is ticked."""
    page = client.get("/journalist/")
    assert "Warn the press desk" in page.text
    once = page.context["form"]["once"].value()
    done = client.post("/journalist/", {"once": once, "about": "the fire", "my_name": "on"})
    assert "has been warned" in done.text
    client.post("/journalist/", {"once": once})
    assert MediaCall.objects.count() == 1
    assert client.post("/journalist/", {}).status_code == 422
    as_person(employee).post("/journalist/", {"once": "other", "my_name": "on"})
    assert MediaCall.objects.count() == 2


def test_where_nobody_sits_the_page_says_to_call(client, published):
    """Honestly."""
    assert "call the press desk yourself" in client.post("/journalist/", {"once": "x"}).text


@pytest.mark.parametrize(("role", "desk", "status"), [("desk", "pr", 200), ("approver", "", 403), ("", "", 403)])
def test_calls_are_for_the_desks(as_person, person, client, petra, published, role, desk, status):
    """Whoever takes one says so."""
    client.post("/journalist/", {"once": "x"})
    visitor = as_person(person("", role, desk=desk) if role else person())
    assert visitor.get("/manage/crisis/calls/").status_code == status
    taken = visitor.post(f"/manage/crisis/calls/{MediaCall.objects.get().pk}/").status_code
    assert taken == (302 if status == 200 else 403)
