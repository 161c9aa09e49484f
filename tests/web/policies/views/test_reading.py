"""The policy in public, tried by who works here, who works here through another company, and nobody we know."""

import pytest

from tests.web.conftest import small_policy
from tests.web.policies.conftest import with_text
from vangrail.web.policies.views import reading

pytestmark = pytest.mark.django_db


def test_before_anything_is_published_the_page_says_so(client):
    """What will be there."""
    assert client.get("/policy/").status_code == 404
    assert b"No version holds yet" in client.get("/policy/").content
    assert client.get("/policy/en/personal/").status_code == 404


def test_the_address_of_the_policy_leads_to_ones_own(published_example, as_person, person, client):
    """By language and reader."""
    assert client.get("/policy/", HTTP_ACCEPT_LANGUAGE="es").url == "/policy/es/personal/"
    assert as_person(person("T", kind="third_party", language="nl")).get("/policy/").url == "/policy/nl/third_party/"


@pytest.mark.parametrize("language", ["nl", "en", "es"])
def test_the_whole_policy_in_every_language(published_example, client, language):
    """With contents, anchors, status and the page's language."""
    page = client.get(f"/policy/{language}/personal/").content.decode()
    assert f'<html lang="{language}"' in page
    assert 'href="#lone_worker"' in page
    assert '<h3 id="lone_worker">' in page
    assert page.count("<h1") == 1


@pytest.mark.parametrize("address", ["candidate", "third_party"])
def test_candidates_and_third_parties_need_no_account(published_example, client, settings, address):
    """Even where the rest is closed."""
    settings.OPEN_READING = ()
    assert client.get(f"/policy/nl/{address}/").status_code == 200
    assert client.get("/policy/nl/personal/").status_code == 302


def test_three_people_and_the_document_of_who_posts_for_the_company(published_example, as_person, person, client):
    """Staff may, a third party has none, and somebody unknown signs in first."""
    assert as_person(person("Emil")).get("/policy/nl/corporate/").status_code == 200
    assert as_person(person("Tess", kind="third_party")).get("/policy/nl/corporate/").status_code == 404
    assert client.get("/policy/nl/corporate/").status_code == 302


def test_a_clause_by_itself(published_example, client):
    """Also one that only other readers of this person's have; one that is nobody's is not there."""
    page = client.get("/policy/nl/clauses/lone_worker/").content.decode()
    assert "/policy/nl/personal/#lone_worker" in page
    assert client.get("/policy/nl/clauses/nothing/").status_code == 404


def test_a_clause_for_who_posts_is_read_by_staff_alone(put, client, as_person, person):
    """A third party and somebody unknown are told that there is none."""
    policy = small_policy()
    more = policy.clauses[0].model_copy(update={"id": "b_clause", "audiences": ("corporate",), "rules": ()})
    put(policy.model_copy(update={"clauses": (*policy.clauses, more)}))
    visitors = (as_person(person("Emil")), as_person(person("Tess", kind="third_party")), client)
    assert [each.get("/policy/nl/clauses/b_clause/").status_code for each in visitors] == [200, 404, 404]


def test_what_it_cannot_forbid_by_country(published_example, client):
    """The first country without one; a country without facts is not there."""
    assert "België" in client.get("/policy/nl/cannot-forbid/").content.decode()
    assert client.get("/policy/nl/cannot-forbid/EU/").status_code == 200
    assert client.get("/policy/nl/cannot-forbid/FR/").status_code == 404


def test_the_page_beside_the_policy(published_example, client, settings):
    """Cards and lessons for who may read the policy of staff."""
    assert client.get("/policy/nl/practice/").status_code == 200
    settings.OPEN_READING = ()
    assert client.get("/policy/nl/practice/").status_code == 404


def test_what_changed_since_the_version_somebody_signed(put, client):
    """Old beside new, in the language of the page; without an earlier version there is nothing to compare."""
    first = put(days=9)
    assert b"nothing to compare" in client.get("/policy/en/personal/changes/").content
    put(with_text(small_policy(), text="Ask your manager first."), days=8)
    page = client.get(f"/policy/en/personal/changes/?since={first.number}").content.decode()
    assert "manager" in page
    assert "nothing to compare" in client.get("/policy/en/personal/changes/?since=99").content.decode()
    assert client.get("/policy/en/personal/changes/?since=x'").status_code == 200


def test_a_search_in_the_policy(published_example, client):
    """Hits with their place; no hit says what to do; what was typed is shown as text."""
    page = client.get("/policy/nl/personal/search/?q=alleen").content.decode()
    assert "#lone_worker" in page
    page = client.get("/policy/nl/personal/search/?q=<script>x").content.decode()
    assert "&lt;script&gt;x" in page
    assert "<script>x" not in page


def test_every_page_says_who_may_open_it():
    """All are open; the readers decide what is seen."""
    names = ("policy", "reading", "clause", "cannot_forbid", "practice", "changes", "search")
    assert {getattr(reading, name).access for name in names} == {"open"}
