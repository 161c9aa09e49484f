"""What somebody may know of entrances, and who is the same person."""

import pytest
from django.http import Http404

from vangrail.web.entrances import queries
from vangrail.web.entrances.models import Entrance, Guest
from vangrail.web.people.models import Role, Site
from vangrail.web.people.queries.own_data import own_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(person, of_agency):
    """Make somebody of the agency who came by its entrance."""
    found = person("Ana Alves", kind="third_party", agency="Temps & Co")
    found.email = None
    found.save()
    Guest.objects.create(person=found, entrance=of_agency)
    return found


def test_who_leads_a_team_knows_those_of_their_site(keeper, leader, employee, at_site, until):
    """Others know of none."""
    other = Entrance.objects.create(site=Site.objects.create(name="Elsewhere"), nonce="x", expires=until)
    assert set(queries.entrances_for(keeper)) == {at_site, other}
    assert list(queries.entrances_for(leader)) == [at_site]
    assert not queries.entrances_for(employee).exists()
    assert list(queries.sites_for(leader)) == [at_site.site]
    assert queries.sites_for(keeper).count() == 2
    with pytest.raises(Http404):
        queries.entrance_for(leader, other.pk)


def test_the_same_name_at_the_same_agency_is_the_same_person(ana):
    """Without a difference of capitals; at another agency it is somebody else."""
    assert queries.same_guest("ana alves", "TEMPS & CO", "") == ana
    assert queries.same_guest("Ana Alves", "Clean BV", "") is None
    assert queries.same_guest("Ana", "Temps & Co", "") is None


def test_a_number_tells_two_of_the_same_name_apart(ana, person, of_agency):
    """Who gives one is not taken for who gave none."""
    assert queries.same_guest("Ana Alves", "Temps & Co", "7") is None
    other = person("Ana Alves", kind="third_party", agency="Temps & Co")
    other.email = None
    other.save()
    Guest.objects.create(person=other, entrance=of_agency, number="7")
    assert queries.same_guest("Ana Alves", "Temps & Co", "7") == other
    assert queries.same_guest("Ana Alves", "Temps & Co", "") == ana


def test_nobody_signs_for_who_has_an_account_by_knowing_their_name(ana):
    """Who has an address or a role is never matched."""
    role = Role.objects.create(person=ana, name="auditor")
    assert queries.same_guest("Ana Alves", "Temps & Co", "") is None
    role.delete()
    ana.email = "ana@example.org"
    ana.save()
    assert queries.same_guest("Ana Alves", "Temps & Co", "") is None


def test_an_agency_sees_its_own_people(ana, of_agency, at_site):
    """With how they stand; before anything was published nobody has signed."""
    standings = queries.people_of(of_agency)
    assert [(each.person, each.counts, each.at) for each in standings] == [(ana, False, None)]
    assert queries.counts_of(standings) == {"all": 1, "done": 0, "open": 1}
    assert queries.people_of(at_site) == []
    assert not queries.words_of(of_agency).exists()


def test_people_see_by_which_entrance_they_came(ana):
    """In the file with what is known of them."""
    assert own_data(ana)["entrances"][0]["entrance"] == "Temps & Co · Warehouse Ghent"


def test_a_number_that_nothing_has_finds_nothing(db):
    """Neither an entrance nor a signature."""
    assert queries.by_number(5) is None
    assert queries.signature_by_number(5) is None
