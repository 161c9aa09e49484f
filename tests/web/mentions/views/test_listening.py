"""What is listened for, on pages for everybody and for who decides."""

from django.urls import reverse
from django.utils import timezone

from vangrail.web.mentions.models import Raw, SavedSearch, Source


def test_everybody_reads_what_is_listened_for(as_person, search, employee):
    """With purpose, owner and how long; only who decides may change it."""
    page = as_person(employee).get(reverse("mentions:searches")).content.decode()
    assert "To help customers." in page
    assert "Hanne Home" in page
    assert "90 days" in page
    assert "searches/new" not in page
    assert as_person(None).get(reverse("mentions:searches")).status_code == 302


def test_a_search_is_saved_and_ended(as_person, published, home, care):
    """By who decides; another desk may not."""
    given = {"name": "Us", "terms": ["Acme Retail BV"], "purpose": "To help.", "owner": home.pk, "days": 60}
    assert as_person(care).get(reverse("mentions:new_search")).status_code == 403
    client = as_person(home)
    assert client.get(reverse("mentions:new_search")).status_code == 200
    assert client.post(reverse("mentions:new_search"), given | {"terms": ["Olga Owner"]}).status_code == 422
    assert client.post(reverse("mentions:new_search"), given).status_code == 302
    made = SavedSearch.objects.get()
    assert as_person(care).post(reverse("mentions:end_search", args=(made.pk,))).status_code == 403
    assert client.post(reverse("mentions:end_search", args=(made.pk,))).status_code == 302
    assert "Us" in client.get(reverse("mentions:searches")).content.decode()


def test_a_source_is_added_looked_at_and_stopped(as_person, search, home, care, employee):
    """Each fault is one line of its page."""
    given = {"search": search.pk, "kind": "hook", "name": "A service", "secret": "VANGRAIL_MENTIONS_KEY", "minutes": 15}
    client = as_person(home)
    assert "Save a search" not in client.get(reverse("mentions:sources")).content.decode()
    assert client.get(reverse("mentions:new_source")).status_code == 200
    assert client.post(reverse("mentions:new_source"), given | {"secret": ""}).status_code == 422
    assert client.post(reverse("mentions:new_source"), given).status_code == 302
    made = Source.objects.get()
    made.looks.create(fault="down", line="x.example")
    page = client.get(reverse("mentions:source", args=(made.pk,))).content.decode()
    assert f"/incoming/{made.pk}/" in page
    assert "Nobody answers there. (x.example)" in page
    assert "Nobody answers there. (x.example)" in client.get(reverse("mentions:sources")).content.decode()
    for who in (care, employee):
        assert as_person(who).get(reverse("mentions:sources")).status_code == 403
        assert as_person(who).post(reverse("mentions:stop_source", args=(made.pk,))).status_code == 403
    assert client.post(reverse("mentions:stop_source", args=(made.pk,))).status_code == 302
    assert "Nothing is listened to" in client.get(reverse("mentions:sources")).content.decode()


def test_what_was_dropped_is_counted_on_its_page(as_person, search, home):
    """With the terms, and what helps; where nothing was, nothing is said."""
    made = Source.objects.create(kind="table", name="A table", search=search)
    page = reverse("mentions:source", args=(made.pk,))
    assert "Not about us" not in as_person(home).get(page).text
    made.looks.create(found=1, new=1, dropped=2)
    made.looks.create(found=1, new=1, dropped=1)
    text = as_person(home).get(page).text
    assert "3 items of the last 30 days" in text
    assert "what names one of these terms (Acme), and what is marked with to_us" in text


def test_the_door_of_colleagues_has_no_stop(as_person, published, home, care):
    """It stands among the sources, with where to read what came in; who decides cannot close it either."""
    made = Source.objects.create(kind="staff", name="Colleagues")
    page, stop = reverse("mentions:source", args=(made.pk,)), reverse("mentions:stop_source", args=(made.pk,))
    client = as_person(home)
    assert "Colleagues" in client.get(reverse("mentions:sources")).text
    text = client.get(page).text
    assert f"?source={made.pk}" in text
    assert stop not in text
    assert "stays open" in client.post(stop, follow=True).text
    assert [as_person(each).post(stop).status_code for each in (None, care)] == [302, 403]
    assert Source.objects.get().stopped_at is None
    assert "staff" not in client.get(reverse("mentions:new_source")).text.partition("<select")[2].partition("</form")[0]


def test_everybody_reads_what_needs_no_term(as_person, search, employee):
    """What is asked for, what is dropped, and the three things that were meant for us."""
    text = as_person(employee).get(reverse("mentions:searches")).text
    assert "Three things need no term" in text
    assert "we keep nothing but how much it was" in text


def test_a_secret_that_cannot_sign_is_said_on_its_page(as_person, search, home, monkeypatch):
    """Until a better one stands there; not of another kind."""
    hook = Source.objects.create(kind="hook", name="A service", secret="VANGRAIL_TEST_HOOK", search=search)
    mail = Source.objects.create(kind="mail", name="Mail", secret="VANGRAIL_TEST_HOOK", search=search)
    pages = [reverse("mentions:source", args=(each.pk,)) for each in (hook, mail)]
    monkeypatch.setenv("VANGRAIL_TEST_HOOK", "whsec_QUFB")
    assert ["too short to sign with" in as_person(home).get(page).text for page in pages] == [True, False]
    monkeypatch.setenv("VANGRAIL_TEST_HOOK", "whsec_" + "QUFB" * 8)
    assert "too short to sign with" not in as_person(home).get(pages[0]).text


def test_what_could_not_be_read_is_shown_and_taken_up(as_person, source, home, care):
    """How much it is, and a button for who decides about sources."""
    page, again = reverse("mentions:sources"), reverse("mentions:aside")
    client = as_person(home)
    assert "could not be read" not in client.get(page).text
    Raw.objects.create(source=source, item={}, aside_at=timezone.now(), why="KeyError")
    assert "One item is put aside" in client.get(page).text
    assert [as_person(each).post(again).status_code for each in (None, care)] == [302, 403]
    assert "1 item is read again." in client.post(again, follow=True).text
    assert not Raw.objects.exclude(aside_at=None).exists()
