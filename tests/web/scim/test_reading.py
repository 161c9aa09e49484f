"""What the directory says, as values of a person."""

import pytest
from scim2_models import InvalidValueException

from vangrail.web.scim import reading
from vangrail.web.scim.resources import Somebody, provider


def said(**more):
    """Return somebody as the directory says them."""
    with provider():
        return Somebody.model_validate({"userName": "ada@example.org", **more})


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({"displayName": "Ada A"}, "Ada A"),
        ({"name": {"givenName": "Ada", "familyName": "Arends", "formatted": "Dr. A"}}, "Ada Arends"),
        ({}, "ada"),
    ],
)
def test_a_name_is_found_in_the_first_place_that_has_one(more, name):
    """As it is shown, its parts, or what stands before the @."""
    assert reading.full_name(said(**more)) == name


@pytest.mark.parametrize(
    ("word", "kind"), [("Employee", "staff"), ("Contractor", "third_party"), ("Guest", "third_party"), ("Member", "staff"), (None, "staff")]
)  # fmt: skip
def test_the_kind_of_somebody_is_one_of_two(word, kind):
    """Directories have many words for it."""
    assert reading.kind(word) == kind


@pytest.mark.parametrize(
    ("word", "language"), [("nl", "nl"), ("nl-BE", "nl"), ("es_ES", "es"), ("de", "en"), ("en-US,en;q=0.9", "en"), (None, "en")]
)  # fmt: skip
def test_a_language_that_is_not_spoken_here_becomes_the_sites_own(word, language):
    """Nobody is refused for their language."""
    assert reading.language(word) == language


def test_only_a_work_address_is_read():
    """One from home is passed over; one without a kind is for work."""
    assert reading.work_address(said(emails=[{"value": "a@home.example", "type": "home"}])) is None
    assert reading.work_address(said(emails=[{"value": "a@example.org"}])) == "a@example.org"


def test_silence_is_not_said():
    """What is not there is not among what was said."""
    assert reading.said_by(said(active=False, emails=[])) == ["active"]
    assert reading.values_of(said(), ["emails"]) == {"name": "ada", "email": None}


@pytest.mark.parametrize("text", ["x" * 11, "a\nb", "a\x00b"])
def test_a_text_that_does_not_fit_is_refused(text):
    """With what was wanted."""
    with pytest.raises(InvalidValueException, match="at most 10 signs"):
        reading.text(text, 10, "externalId")
