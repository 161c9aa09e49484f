"""Which column of a list is what."""

import pytest

from vangrail.web.people.imports.problems import UnreadableError
from vangrail.web.register.imports.columns import FIELDS, recognise


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        (["Platform", "Name", "Owner team", "Last changed"], ["platform", "name", "team", "rotated"]),
        (["Kanaal", "Naam", "Beheerders", "Waar de herstelcodes liggen"], ["platform", "name", "custodians", "place"]),
        (["Red", "Nombre", "Segundo factor", "Último cambio"], ["platform", "name", "factor", "rotated"]),
        (list(FIELDS), list(FIELDS)),
    ],
)
def test_columns_are_known_by_what_people_call_them(headers, fields):
    """In three languages, and by the program's own names."""
    assert recognise(headers) == {field: index for index, field in enumerate(fields)}


@pytest.mark.parametrize(
    "header",
    ["Password", "wachtwoord", "Contraseña", "API key", "2FA seed", "Recovery codes", "PIN", "clave", "Secret"],
)
def test_a_column_of_secrets_is_refused(header):
    """Before anything of it is read."""
    with pytest.raises(UnreadableError, match="sounds like secrets"):
        recognise(["platform", "name", header])


def test_an_unknown_column_is_no_harm():
    """It is not used; what an account is has to be said."""
    assert recognise(["platform", "name", "Followers"]) == {"platform": 0, "name": 1}
    with pytest.raises(UnreadableError, match="platform"):
        recognise(["name", "team"])
