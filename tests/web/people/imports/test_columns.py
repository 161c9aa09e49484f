"""Which column is what."""

import pytest

from vangrail.web.people.imports.columns import FIELDS, fold, recognise, unwanted


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        (["Employee ID", "First Name", "Last name", "E-mail", "Location", "Reports to"], ["number", "given", "family", "email", "site", "manager"]),
        (["Personeelsnr.", "Voornaam", "Tussenvoegsel", "Achternaam", "Vestiging", "Uit dienst"], ["number", "given", "between", "family", "site", "last_day"]),
        (["Nº empleado", "Nombre", "Apellidos", "Correo electrónico", "País", "Fecha de alta"], ["number", "given", "family", "email", "country", "joined"]),
        (["Nombre", "Correo"], ["name", "email"]),
        (["NAAM ", "taal", "Afdeling", "Leidinggevende", "soort"], ["name", "language", "groups", "manager", "kind"]),
        (["Name", "Mail", "E-mail address"], ["name", "email"]),
    ],
)  # fmt: skip
def test_headers_in_three_languages_are_recognised(headers, fields):
    """The first of two columns with one meaning is taken."""
    assert recognise(headers) == {field: index for index, field in enumerate(fields)}


@pytest.mark.parametrize(
    "header",
    ["Twitter", "Instagram handle", "LinkedIn-profiel", "privé e-mail", "Private e-mail", "Correo personal", "Teléfono móvil", "Geboortedatum", "Rijksregisternummer", "IBAN", "Username", "Home address"],
)  # fmt: skip
def test_what_nobody_here_must_know_is_never_taken(header):
    """Personal accounts, private addresses, numbers of the state and the bank."""
    assert unwanted([header]) == [0]
    assert recognise([header]) == {}


def test_every_field_has_a_name_for_people():
    """And a header of that name is recognised as that field."""
    assert all(recognise([str(label)]).keys() <= {name, "name"} for name, label in FIELDS.items())
    assert fold("  Nº Empleado! ") == "no empleado"
