"""What is listened for, on pages for everybody and for who decides."""

from django.urls import reverse

from vangrail.web.mentions.models import SavedSearch, Source


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
