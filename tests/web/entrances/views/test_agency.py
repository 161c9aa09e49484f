"""An agency sees its own people, and says it of those who cannot sign themselves."""

import pytest

from vangrail.web.audit.models import Entry
from vangrail.web.entrances.codes import code_for
from vangrail.web.people.models import Person
from vangrail.web.signatures.models import Signature

pytestmark = pytest.mark.django_db


@pytest.fixture
def own(of_agency):
    """Give the address of the agency's list."""
    return f"/agency/{code_for(of_agency, 'agency')}/"


def test_only_its_own_link_leads_to_the_list(client, of_agency, at_site, own):
    """Not the one that hangs on the wall."""
    assert client.get(own).status_code == 200
    assert client.get(f"/agency/{code_for(of_agency, 'in')}/").status_code == 404


def test_it_sees_who_of_its_people_signed(client, published_example, of_agency, at_site, inside, right, own):
    """And nobody of another agency, nor of the company."""
    for entrance, name in ((of_agency, "Ana Alves"), (at_site, "Other Person")):
        page = inside(entrance, "signature/")
        client.post(page, right(client.get(page), name=name, agency="Clean BV"))
    shown = client.get(own)
    assert shown.context["counts"] == {"all": 1, "done": 1, "open": 0}
    text = shown.content.decode()
    assert "Ana Alves" in text
    assert "Other Person" not in text


def test_its_word_counts_for_each_of_its_people_once(client, published_example, of_agency, own):
    """Sent twice, nothing doubles; each has a signature that says by whose word."""
    data = {
        "people": "Bo Bakker; 1042\n\nCleo Celik\nbo bakker;1042",
        "name": "Greta Maes",
        "sure": "on",
        "language": "en",
    }
    for _ in range(2):
        assert client.post(own, data).status_code == 302
    assert Signature.objects.filter(way="agency", audience="third_party").count() == 2
    assert Person.objects.filter(agency="Temps & Co").count() == 2
    assert Entry.objects.filter(kind="entrances.vouched").count() == 1
    assert "Greta Maes" in client.get(own).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [{"people": ""}, {"people": "<b>"}, {"people": "Bo; ???!"}, {"name": ""}, {"sure": ""}, {"people": "A\n" * 201}],
)
def test_what_is_wrong_is_said_with_its_line(client, published_example, own, wrong):
    """And nobody is signed for."""
    data = {"people": "Bo Bakker", "name": "Greta Maes", "sure": "on", **wrong}
    answer = client.post(own, data)
    assert answer.status_code == 422
    assert not Signature.objects.exists()


def test_without_a_policy_there_is_nothing_to_say(client, own):
    """The form is not there, and one that is sent changes nothing."""
    assert client.post(own, {"people": "Bo", "name": "G", "sure": "on"}).status_code == 422
    assert not Person.objects.filter(name="Bo").exists()
