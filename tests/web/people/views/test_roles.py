"""Roles on pages."""

import pytest

from vangrail.web.people.models import Role

pytestmark = pytest.mark.django_db


def test_a_role_is_given_and_taken_back(admin, as_person, person):
    """And the overview says which desks nobody answers for."""
    ada, client = person("Ada"), as_person(admin)
    assert client.post(f"/manage/people/{ada.pk}/roles/", {"role": "desk"}).status_code == 200
    assert client.post(f"/manage/people/{ada.pk}/roles/", {"role": "desk", "desk": "hr"}).status_code == 302
    assert "already" in client.post(f"/manage/people/{ada.pk}/roles/", {"role": "desk", "desk": "hr"}).content.decode()
    page = client.get("/manage/people/roles/").content.decode()
    assert "Desks without a person" in page
    assert "people and pay" in page
    role = Role.objects.get(person=ada)
    assert client.post(f"/manage/people/roles/{role.pk}/end/").status_code == 302
    assert client.get(f"/manage/people/roles/{role.pk}/end/").status_code == 404


def test_the_last_who_runs_the_site_keeps_that(admin, as_person):
    """The page says why."""
    page = as_person(admin).post(f"/manage/people/roles/{admin.roles.get().pk}/end/").content.decode()
    assert "the last one who runs this site" in page


def test_lost_factors_are_removed(admin, as_person, person, code_of):
    """And it is said whether there were any."""
    from vangrail.web.people.actions.factors import add_totp

    ada, client = person("Ada"), as_person(admin)
    add_totp(ada, "JBSWY3DPEHPK3PXP", code_of("JBSWY3DPEHPK3PXP"))
    assert (
        "adds one at the next" in client.post(f"/manage/people/{ada.pk}/factors/removal/", follow=True).content.decode()
    )
    assert "had none" in client.post(f"/manage/people/{ada.pk}/factors/removal/", follow=True).content.decode()
