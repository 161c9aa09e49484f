"""Headers → fields: which column of a list is what, by the names that people in three languages give them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

FIELDS = {
    "number": _("Staff number"),
    "name": _("Name"),
    "given": _("First name"),
    "between": _("Name between first and family name"),
    "family": _("Family name"),
    "email": _("Work e-mail"),
    "language": _("Language"),
    "country": _("Country"),
    "site": _("Site"),
    "groups": _("Groups"),
    "manager": _("Manager"),
    "kind": _("Staff or third party"),
    "agency": _("Agency"),
    "joined": _("First day"),
    "last_day": _("Last day"),
}
"""Every field that a list can fill, and what people call it here."""

_NAMES: Mapping[str, str] = {
    "number": """number, staff number, staff no, staff nr, employee number, employee no, employee nr, employee id,
        person id, personnel number, payroll number, id, personeelsnummer, personeelsnr, pers nr, persnr,
        medewerkernummer, medewerkersnummer, stamnummer, stamnr, werknemersnummer, nummer, nr, numero,
        numero de empleado, numero empleado, no empleado, n empleado, num empleado, codigo, codigo de
        empleado, codigo empleado, id empleado, matricula, legajo, numero de personal""",
    "name": """name, full name, display name, employee, employee name, person, naam, volledige naam, medewerker,
        werknemer, naam medewerker, naam werknemer, nombre completo, nombre y apellidos, nombre y apellido,
        apellidos y nombre, empleado, empleada, persona, trabajador, trabajadora""",
    "given": """first name, firstname, given name, forename, voornaam, roepnaam, nombre, nombre de pila, nombres""",
    "between": """infix, name prefix, tussenvoegsel, voorvoegsel, tussenvoegsels""",
    "family": """last name, lastname, family name, surname, achternaam, familienaam, geslachtsnaam, apellido,
        apellidos, primer apellido""",
    "email": """mail, e mail, email, mail address, e mail address, email address, work mail, work email, work e
        mail, business email, company email, userprincipalname, e mailadres, emailadres, mailadres, e mail
        werk, werkmail, e mail work, zakelijke mail, zakelijk e mailadres, zakelijk emailadres, correo,
        correo electronico, e correo, correo de trabajo, correo del trabajo, correo de empresa, correo
        corporativo, email corporativo, email empresa, direccion de correo""",
    "language": """language, lang, preferred language, locale, taal, voorkeurstaal, taalcode, talen, idioma, lengua,
        idioma preferido""",
    "country": """country, country code, work country, land, landcode, werkland, pais, codigo de pais, codigo pais""",
    "site": """site, location, branch, shop, store, office, workplace, work location, establishment, vestiging,
        locatie, winkel, filiaal, kantoor, standplaats, werkplek, plaats, sede, centro, centro de trabajo,
        tienda, oficina, ubicacion, lugar de trabajo, sucursal, local""",
    "groups": """groups, group, team, teams, department, departments, unit, groep, groepen, ploeg, afdeling,
        afdelingen, dienst, grupo, grupos, equipo, equipos, departamento, departamentos, area, seccion""",
    "manager": """manager, line manager, supervisor, boss, reports to, manager id, manager number, manager email,
        manager mail, lead, team lead, leidinggevende, verantwoordelijke, chef, rapporteert aan, teamleider,
        ploegbaas, responsable, jefe, jefa, jefe directo, superior, supervisora, encargado, encargada,
        gerente, reporta a""",
    "kind": """kind, type, employment type, worker type, contract type, staff or third party, soort, soort
        medewerker, type medewerker, dienstverband, statuut, contracttype, tipo, tipo de empleado, tipo
        empleado, tipo de contrato, relacion""",
    "agency": """agency, supplier, vendor, contractor company, third party, company, employer, uitzendbureau, bureau,
        interimkantoor, leverancier, firma, bedrijf, agencia, empresa, ett, proveedor, contrata""",
    "joined": """joined, joined on, first day, eerste dag, primer dia, start, start date, hire date, hired, date of
        hire, employed since, in dienst, datum in dienst, indiensttreding, begindatum, startdatum, in dienst
        sinds, fecha de alta, fecha alta, alta, fecha de ingreso, ingreso, fecha de inicio, inicio, desde""",
    "last_day": """until, works here until, end of contract, contract end, contract end date, end date, expires, tot,
        werkt hier tot, tot en met, einde contract, einddatum, einddatum contract, hasta, trabaja aqui
        hasta, fin de contrato, fecha fin, fecha de fin, fecha fin de contrato, left, left on, leave date,
        leaving date, termination date, last day, uit dienst, datum uit dienst, uitdiensttreding, laatste
        werkdag, laatste dag, vertrokken op, baja, fecha de baja, fecha baja, ultimo dia, salida, fecha de
        salida""",
}
_PRIVATE = re.compile(
    r"\b(?:privat[ea]?|prive|personal e ?mail|personlijke? e ?mail|personal mail|thuis|home|particular|casa|correo personal|handle"
    r"|user ?names?|screen ?name|nick|alias|gebruikersnaam|usuario|social media|sociale media|redes sociales|profile|profiel"
    r"|perfil|twitter|facebook|instagram|insta|linkedin|tiktok|youtube|snapchat|mastodon|bluesky|threads|reddit|discord"
    r"|telegram|whatsapp|phone|telefoon|telefono|mobile|gsm|mobiel|movil|birth|geboorte\w*|nacimiento|salary|salaris|loon"
    r"|salario|sueldo|iban|rijksregister\w*|bsn|nss|dni|nif|nie|ssn|passport|paspoort|pasaporte)\b"
)
"""Headers of what this product must not know; such a column is dropped before anything of the list is kept."""


def fold(header: str) -> str:
    """Return a header in the form in which headers are compared: small letters without accents, words between single spaces."""
    plain = unicodedata.normalize("NFKD", header.casefold().replace("º", "o"))
    return " ".join(
        re.sub(r"[^a-z0-9]+", " ", "".join(sign for sign in plain if not unicodedata.combining(sign))).split()
    )


_KNOWN = {fold(name): field for field, names in _NAMES.items() for name in names.split(",")}


def unwanted(headers: Sequence[str]) -> list[int]:
    """Return which columns hold what is nobody's business here: personal accounts, private addresses, birth dates, pay."""
    return [
        index for index, header in enumerate(headers) if _PRIVATE.search(fold(header)) and fold(header) not in _KNOWN
    ]


def recognise(headers: Sequence[str]) -> dict[str, int]:
    """Return field → column for every header whose name is known. The first of two columns with one meaning wins.

    A list with a column *Nombre* or *Name* beside one for the family name means the first name by it.
    """
    private = set(unwanted(headers))
    found: dict[str, int] = {}
    for index, header in enumerate(headers):
        field = _KNOWN.get(fold(header))
        if field and index not in private:
            found.setdefault(field, index)
    if "family" in found and "name" in found and "given" not in found:
        found["given"] = found.pop("name")
    if "given" in found and "family" not in found and "name" not in found:
        found["name"] = found.pop("given")
    return found
