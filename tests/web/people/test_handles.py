"""No model and no form of any app has a place for anybody's personal account."""

import importlib
import inspect
import pkgutil
import re

import pytest
from django import forms
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

import vangrail.web

ACCOUNT = re.compile(
    r"(?:^|_)(?:handles?|user_?names?|screen_?names?|nick(?:name)?s?|alias(?:es)?|avatars?|followers?|profiles?|profile_urls?"
    r"|social(?:_?(?:media|accounts?|links?|urls?))?|twitter|x_account|facebook|instagram|insta|linked_?in|tik_?tok|youtube"
    r"|snapchat|mastodon|bluesky|threads|reddit|discord|telegram|whats_?app|private_e?mail|personal_e?mail|home_e?mail"
    r"|personal_accounts?|homepage|blog)(?:_|$)",
    re.IGNORECASE,
)
OF_LIBRARIES = {
    "socialaccount": "allauth's tables for accounts of a company's own sign-in: nothing is ever written there, see test_company.py",
}
"""Apps of libraries that are not ours to change, each with the reason why nothing stands in such a field."""


def names_of_models(found):
    """Give (where, field) for every field of these models."""
    for model in found:
        for field in model._meta.get_fields():
            if not (field.auto_created and not field.concrete):
                yield model.__name__, field.name


def names_of_forms():
    """Give (where, field) for every field of every form of ours."""
    for module in pkgutil.walk_packages(vangrail.web.__path__, "vangrail.web."):
        if re.search(r"\.(?:forms|views)(?:\.|$)|form", module.name):
            for _name, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
                if issubclass(kind, forms.BaseForm) and kind.__module__.startswith("vangrail."):
                    for field in getattr(kind, "base_fields", {}):
                        yield kind.__name__, field


ONLY_SOUNDS_SO = {
    "DraftForm.profile_shows": "asks yes or no: does your profile name the company; it is not kept",
    "LeaveOutForm.handle": "somebody asks to be left out: what they write is kept as a digest with a key, to drop what they post",
    "CharterForm.handle": "the same as Account.handle, on its page",
    "Account.handle": "what an account of the company is called at its platform; an account belongs to the company, never to a person",
}
"""Fields that hold no account, each with the reason."""


def personal(found):
    """Say which of these fields could hold somebody's personal account."""
    return sorted({f"{where}.{field}" for where, field in found if ACCOUNT.search(field)} - set(ONLY_SOUNDS_SO))


def ours():
    """Return every model but those of libraries that are named above."""
    return [model for model in apps.get_models() if model._meta.app_label not in OF_LIBRARIES]


def test_no_model_has_a_place_for_a_personal_account():
    """Of no app of ours or of a library."""
    assert len(ours()) > 30
    assert personal(names_of_models(ours())) == []


def test_no_form_asks_for_a_personal_account():
    """Of no app."""
    found = list(names_of_forms())
    everywhere = [*found, *names_of_models(ours())]
    assert set(ONLY_SOUNDS_SO) <= {f"{where}.{field}" for where, field in everywhere}
    assert len({where for where, _field in found}) > 20
    assert personal(found) == []


@pytest.mark.parametrize(
    "name",
    ["handle", "twitter", "twitter_handle", "username", "user_name", "instagram_url", "profile_url", "linkedin", "LinkedIn", "private_email", "personal_account", "own_handles"],
)  # fmt: skip
def test_a_place_for_one_is_found(name):
    """In a model and in a form; a person's name and work mail are none."""
    form = type("Planted", (forms.Form,), {name: forms.CharField()})
    assert personal(("Planted", field) for field in form.base_fields) == [f"Planted.{name}"]
    meta = type("Meta", (), {"app_label": "ui"})
    with isolate_apps("vangrail.web.ui"):
        model = type("PlantedModel", (models.Model,), {name: models.CharField(), "__module__": "planted", "Meta": meta})
    assert personal(names_of_models([model])) == [f"{model.__name__}.{name}"]
    assert (
        personal([("Person", field) for field in ("name", "email", "number", "full_name", "platform", "language")])
        == []
    )
