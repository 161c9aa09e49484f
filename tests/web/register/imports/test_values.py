"""What a cell means."""

from datetime import date

import pytest

from vangrail.web.people.imports.problems import UnwantedError
from vangrail.web.register.imports.values import Known, read_value

pytestmark = pytest.mark.django_db


def value(name, text):
    """Return what a cell means."""
    return read_value(name, text, Known({}, {}))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("platform", "Twitter", "x"),
        ("platform", "Pinterest", "other"),
        ("url", "linkedin.example/acme", "https://linkedin.example/acme"),
        ("country", "België", "BE"),
        ("languages", "NL, en", ["nl", "en"]),
        ("factor", "A security key", "key"),
        ("device", "company_phone", "company_phone"),
        ("recovery", "none", {"recovery": "none"}),
        ("recovery", "ann@mail.example", {"recovery": "personal"}),
        ("tools", "Planner; Studio", ["Planner", "Studio"]),
        ("rotated", "04/05/2026", date(2026, 5, 4)),
        ("purpose", "News", "News"),
    ],
)
def test_cells_are_read_as_people_write_them(name, text, expected):
    """A personal address is forgotten on the spot."""
    assert value(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("platform", ""), ("name", ""), ("name", "x" * 121), ("url", "not an address"), ("country", "Atlantis"),
        ("languages", "klingon"), ("factor", "hope"), ("recovery", "somebody"), ("rotated", "2099-01-01"), ("rotated", "soon"),
        ("custodians", "nobody@example.org"), ("tools", "x" * 121),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(name, text):
    """With what would be right."""
    with pytest.raises(UnwantedError):
        value(name, text)


def test_a_company_address_is_kept(published):
    """At its own domain."""
    assert value("recovery", "Social@example.org") == {"recovery": "company", "recovery_address": "social@example.org"}


def test_people_are_found_and_too_many_are_said(person, settings):
    """By their addresses."""
    settings.MOST_CUSTODIANS = 2
    three = [person() for _number in range(3)]
    assert value("custodians", "; ".join(each.email for each in three[:2])) == three[:2]
    with pytest.raises(UnwantedError, match="at most 2"):
        value("custodians", "; ".join(each.email for each in three))
