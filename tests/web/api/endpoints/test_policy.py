"""The policy for programs: what the pages show, and to nobody more."""

import pytest

from vangrail.web.api.endpoints import policy

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _who(published, settings):
    """Publish a policy that only staff read, as most sites have it."""
    settings.OPEN_READING = ()


def test_which_policy_holds(ask, site_token, published):
    """A token of the site reads every document; without one there is what everybody may read: here nothing."""
    found = ask("policy", token=site_token("policy:read"))
    assert (found.json()["digest"], found.json()["audiences"]) == (published.digest, ["personal"])
    assert ask("policy").json()["audiences"] == []


def test_what_is_known_already_is_not_sent_again(ask, site_token):
    """By its ETag; no shared cache keeps it."""
    token = site_token("policy:read")
    first = ask("policy", token=token)
    again = ask("policy", token=token, if_none_match=first["ETag"])
    assert (again.status_code, again.content, first["Cache-Control"]) == (304, b"", "private, no-cache")


def test_a_clause_by_id_or_words(ask, site_token, published):
    """With why, instead and whom to ask; no guess where nothing fits."""
    token = site_token("policy:read")
    found = ask("policy/clauses?about=a_clause", token=token).json()
    assert ([each["title"] for each in found["items"]], found["policy"]) == (["Title"], published.digest)
    assert found["items"][0]["desk"]["person"] == "Olga Owner"
    assert ask("policy/clauses?about=zebra+giraffe", token=token).json()["items"] == []


def test_a_document_as_markdown(ask, site_token):
    """In a language that the policy has."""
    token = site_token("policy:read")
    assert "# " in ask("policy/documents/personal/nl", token=token).json()["markdown"]
    assert ask("policy/documents/personal/de", token=token).status_code == 404
    assert ask("policy/documents/nobody/en", token=token).json()["field"] == "audience"


@pytest.mark.parametrize(
    "path", ["policy/clauses?about=x", "policy/documents/personal/en", "policy/voices?topic=press"]
)
def test_what_is_closed_on_the_page_is_closed_here(ask, path, person, own_token):
    """Somebody from an agency reads no more by program than on the page."""
    agency = person("", kind="third_party")
    assert ask(path).status_code == 404
    assert ask(path, token=own_token(agency, "policy:read")).status_code == 404
    assert ask(path, token=own_token(person(), "policy:read")).status_code == 200


def test_who_answers(ask, site_token):
    """For a topic, a desk, or words."""
    token = site_token("policy:read")
    for topic in ("press", "legal", "title"):
        found = ask(f"policy/voices?topic={topic}", token=token).json()["items"]
        assert found[0]["name"] == "Olga Owner", topic


def test_before_there_is_a_policy_it_says_so(ask, monkeypatch, site_token):
    """A program may ask again later."""
    monkeypatch.setattr(policy, "current_version", lambda: None)
    assert ask("policy", token=site_token("policy:read")).json()["code"] == "no_policy"
