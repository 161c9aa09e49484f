"""Where somebody is signed in."""

import pytest

from vangrail.web.people.actions.visits import begin_visit
from vangrail.web.people.models import Visit

pytestmark = pytest.mark.django_db


def test_somebody_ends_their_own_visits_only(employee, owner, as_person):
    """One, or all but this one; another person's is not there."""
    client, phone = as_person(employee), as_person(employee)
    mine = begin_visit(employee, key=client.session.session_key, way="link", device="Firefox")
    other = begin_visit(employee, key=phone.session.session_key, way="code", device="Chrome · Android")
    foreign = begin_visit(owner, key="foreign", way="link", device="")
    page = client.get("/account/visits/").content.decode()
    assert "Chrome · Android" in page
    assert "this one" in page
    assert client.post(f"/account/visits/{foreign.pk}/end/").status_code == 404
    assert client.post(f"/account/visits/{other.pk}/end/")["Location"] == "/account/visits/"
    assert phone.get("/account/").status_code == 302
    begin_visit(employee, key="third", way="link", device="")
    client.post("/account/visits/all/end/")
    assert set(Visit.objects.filter(ended_at__isnull=True)) == {mine, foreign}
    assert client.post(f"/account/visits/{mine.pk}/end/")["Location"] == "/account/sign-in/"
    assert client.get("/account/").status_code == 302
