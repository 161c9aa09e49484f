"""Every page, mail and message of the web application exists in every shipped language."""

import pytest

from tools.translations.__main__ import check
from tools.translations.apps import WEB, apps


@pytest.mark.parametrize("app", apps(), ids=lambda app: app.name)
def test_the_catalogues_of_an_app_are_whole(app):
    """Nothing is missing, stale, fuzzy, or in a template without a tag of translation."""
    assert check([app]) == []


def test_no_two_apps_translate_a_sentence_differently():
    """Only the first would ever be read."""
    faults = [fault for fault in check(apps()) if ", but " in fault]
    assert faults == []


def test_every_app_is_looked_at():
    """The apps are those of the web application's folder."""
    assert {app.name for app in apps()} == {path.parent.name for path in WEB.glob("*/__init__.py")}
