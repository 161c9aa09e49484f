"""Street addresses of seven countries, precise rather than broad."""

import pytest

from tests.rules.detectors.scan import found, marks
from vangrail.rules.detectors.address import Address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Ik woon op Kerkstraat 12 in Gent", "Kerkstraat 12"),
        ("Kerkstraat 12a, 9000 Gent", "Kerkstraat 12a"),
        ("Prinsengracht 263-267", "Prinsengracht 263-267"),
        ("Van der Helststraat 10 bus 3", "Van der Helststraat 10 bus 3"),
        ("Laan van Meerdervoort 20", "Laan van Meerdervoort 20"),
        ("Grote Markt 3, 2000 Antwerpen", "Grote Markt 3"),
        ("hij woont in kerkstraat 12, 9000 gent", "kerkstraat 12"),
        ("1016 GV 263", "1016 GV 263"),
        ("Calle Mayor 5", "Calle Mayor 5"),
        ("C/ Gran Vía, 32", "C/ Gran Vía, 32"),
        ("Avenida de la Constitución 25, 3º B", "Avenida de la Constitución 25"),
        ("Plaza de España, 8", "Plaza de España, 8"),
        ("Av. Corrientes 1234, Buenos Aires", "Av. Corrientes 1234"),
        ("vive en la Carrera 7 # 71-21", "Carrera 7 # 71-21"),
        ("calle 45 no. 12-34 sur", "calle 45 no. 12-34"),
        ("Cra. 15 Bis #88-64", "Cra. 15 Bis #88-64"),
        ("Calzada de Tlalpan 1234", "Calzada de Tlalpan 1234"),
        ("Calle 5 de Mayo 45", "Calle 5 de Mayo 45"),
        ("Av. 20 de Noviembre No. 8", "Av. 20 de Noviembre No. 8"),
        ("Jirón de la Unión 300", "Jirón de la Unión 300"),
        ("12 rue de la Paix", "12 rue de la Paix"),
        ("10 place de la République, 75003 Paris", "10 place de la République"),
        ("Hauptstraße 5", "Hauptstraße 5"),
        ("Hauptstr. 12, 10115 Berlin", "Hauptstr. 12"),
        ("She lives at 10 Downing Street", "10 Downing Street"),
        ("221B Baker Street, London", "221B Baker Street"),
        ("5 Elm Drive, Springfield IL 62704", "5 Elm Drive"),
        ("42 Oak Close, SW1A 1AA", "42 Oak Close"),
    ],
)
def test_an_address_is_marked(text, address):
    """The street and the number, without what stands around them."""
    assert found(Address(), text) == [("address", address)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "onderweg 2 uur",
            "supermarkt 10 euro",
            "markt 3",
            "Vandaag weg 5 uur",
            "snelweg A2",
            "Nr 1 op de markt 2",
            "op de weg 10 km",
        ),
        *(
            "5 minutes drive",
            "a 10 mile road trip",
            "4 lane road",
            "3 way street",
            "the way 2 go",
            "We closed 3 stores on Oxford Street",
        ),
        *(
            "calle 13 - 4 a 2",
            "el 5 de mayo 2026",
            "la carrera 5 empieza a las 10-11",
            "camino 3 km",
            "Camino de Santiago 800 km",
            "calle 13",
            "plaza 4",
            "paseo de 10 minutos",
            "Platz 1",
            "10 route 66",
            "3 places to go",
        ),
        *("In 2017 the Street was empty", "Top 10 Hill climbs", "Day 5 Street food", "1200 in 5 minuten"),
    ],
)
def test_what_is_no_address(text):
    """Amounts, roads, ranks and songs."""
    assert marks(Address(), text) == []
