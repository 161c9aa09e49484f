"""What is asked about an account."""

import pytest
from django.utils.translation import override

from vangrail.web.accounts.forms import CharterForm, ExampleForm, start, team_name
from vangrail.web.accounts.models import Account

pytestmark = pytest.mark.django_db


def test_a_charter_begins_as_it_is(shop, employee):
    """With the revision that somebody has before them."""
    shop.posters.set([employee])
    found = start(shop)
    assert (found["name"], found["posters"], found["seen"]) == ("The shop", [employee], 1)
    assert CharterForm(account=shop)["name"].value() == "The shop"


def test_countries_stand_in_the_language_of_the_page():
    """The first choice is all of them."""
    with override("nl"):
        choices = dict(CharterForm().fields["country"].choices)
    assert (choices["BE"], next(iter(choices))) == ("België", "")


def test_only_who_works_here_is_named(person):
    """And an account needs a language."""
    form = CharterForm({"name": "x", "platform": "x", "posters": [999]})
    assert set(form.errors) == {"languages", "posters"}
    assert not ExampleForm({"kind": "so-so", "language": "en", "text": "x", "why": "y"}).is_valid()


def test_a_desk_is_called_by_its_name():
    """Another team by its own."""
    with override("nl"):
        assert [team_name(Account(team=team)) for team in ("customer_care", "Winkels")] == ["Klantenservice", "Winkels"]
