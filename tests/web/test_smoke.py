"""The application starts, and every address says who may open it."""

import pytest
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver

FOREIGN = ("django.", "allauth.", "whitenoise.")
"""Views of libraries: what they let in is tested where they are used."""


def views(resolver: URLResolver, prefix: str = ""):
    """Yield every address with its view."""
    for each in resolver.url_patterns:
        where = prefix + str(each.pattern)
        if isinstance(each, URLPattern):
            yield where, each.callback
        else:
            yield from views(each, where)


def unguarded(found) -> list[str]:
    """Say which addresses lead to a view of ours that does not say who may open it."""
    return [where for where, view in found if not view.__module__.startswith(FOREIGN) and not hasattr(view, "access")]


def test_every_page_says_who_may_open_it():
    """An address without `open_to_all`, `signed_in` or `needs` is an open door."""
    assert unguarded(views(get_resolver())) == []


def test_an_open_door_is_flagged():
    """A view without a word on access is found."""

    def view(request): ...

    assert unguarded([("planted/", view)]) == ["planted/"]


def test_the_system_check_is_clean():
    """Django finds nothing to say about models, addresses and settings."""
    call_command("check", fail_level="WARNING")


@pytest.mark.django_db
def test_no_migration_is_missing():
    """The tables are what the models say."""
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
