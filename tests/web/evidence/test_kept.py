"""Everything that is kept about people is described, for staff, in three languages; and is theirs to download."""

import json

import pytest
from django.apps import apps
from django.conf import settings
from django.utils import translation

from vangrail.languages import SHIPPED
from vangrail.web.evidence.kept import WHO, every, links
from vangrail.web.people.models import Person
from vangrail.web.people.queries.own_data import own_data

pytestmark = pytest.mark.django_db
BESIDE = {"audit.Payload", "audit.ClosedPayload", "mentions.Handed", "mentions.LeftOut", "people.Person"}
"""Models that hold something about people without pointing to one."""


def pointing():
    """Return every model, of ours or of a library, that points to a person."""
    models = [model for model in apps.get_models() if any(links(model))]
    return {model._meta.label for model in models}


def test_every_model_that_points_to_a_person_is_described():
    """Once. A new one is described in the `kept.toml` of its app: what it is, who sees it, how long."""
    said = [model._meta.label for kept in every() for model in kept.models]
    assert len(said) == len(set(said))
    assert set(said) == pointing() | BESIDE


def test_a_model_that_is_not_described_is_found():
    """The search looks at relations, however they are called."""
    assert {"signatures.Signature", "mfa.Authenticator", "accounts.Account"} <= pointing()
    assert "policies.Content" not in pointing()


@pytest.mark.parametrize("language", SHIPPED)
def test_it_is_said_in_every_language(language):
    """What, by whom and until when, with no gap left open."""
    with translation.override(language):
        for kept in every():
            text = f"{kept} {kept.seen_by} {kept.until}"
            assert "%(" not in text
            assert kept.who
            assert set(kept.who) <= set(WHO)
            assert set(kept.texts) == set(SHIPPED)
            assert not kept.not_own or set(kept.not_own) == set(SHIPPED)


def test_everything_is_in_the_download_or_has_a_reason(person):
    """By the part that holds it, or among what somebody did."""
    said = own_data(person())
    for kept in every():
        assert not kept.own or kept.own in said or kept.own in said["person"], str(kept)
    assert {"what_you_did", "left_out"} <= set(said)


def test_periods_follow_the_settings(monkeypatch):
    """The page says what the night does."""
    signature = next(kept for kept in every() if kept.models[0].__name__ == "Signature")
    with translation.override("en"):
        assert signature.until == "as long as you work here, and 5 years after that"
        monkeypatch.setitem(settings.OPTIONS, "VANGRAIL_RECORD_DAYS", ("signatures=90",))
        assert signature.until == "as long as you work here, and 90 days after that"


def test_names_that_were_typed_have_their_period():
    """Of who speaks for the company, and of lists that were sent in."""
    said = {model.__name__: kept for kept in every() for model in kept.models}
    with translation.override("en"):
        assert "goes 2 years after it has ended" in said["Appointment"].until
        assert said["Intake"].until == "90 days"
        assert said["Leaving"].until == "5 years after it was closed"


def test_fields_are_named_from_the_models():
    """So that a new column shows by itself."""
    person = next(kept for kept in every() if Person in kept.models)
    assert "number" in dict(person.fields)["people.Person"]
    assert json.dumps(person.fields)
