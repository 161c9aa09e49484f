"""Sites and groups on pages."""

import pytest

from vangrail.web.people.models import Group, Site

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("way", "kind"), [("sites", Site), ("groups", Group)])
def test_a_place_is_added_renamed_and_removed(keeper, as_person, way, kind):
    """A name that is taken is said at the field."""
    client = as_person(keeper)
    client.post(f"/manage/people/{way}/", {"name": "Gent"})
    assert "there already" in client.post(f"/manage/people/{way}/", {"name": "gent"}).content.decode()
    place = kind.objects.get()
    assert client.post(f"/manage/people/{way}/{place.pk}/", {"name": "Gand"}).status_code == 302
    assert "Gand" in client.get(f"/manage/people/{way}/").content.decode()
    assert client.post(f"/manage/people/{way}/{place.pk}/", {"remove": "1"}).status_code == 302
    assert not kind.objects.exists()


def test_a_site_with_people_stays(keeper, as_person, person):
    """The page says why."""
    site = Site.objects.create(name="Gent")
    person("Ada", site=site)
    client = as_person(keeper)
    assert (
        "Put them elsewhere first" in client.post(f"/manage/people/sites/{site.pk}/", {"remove": "1"}).content.decode()
    )
