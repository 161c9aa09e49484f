"""The names of numbers by which a company finds a person again. Patterns are over folded text and bounded."""

from typing import Final

from vangrail.rules.detectors.base import lazily

_NO: Final = r"(?:number|no|nr|id|ref|reference|code)"
_NUM: Final = r"(?:numero|num|nro|no|n\.?o|codigo)"

NAMES: Final = {
    "order": (
        rf"(?:order|purchase order|tracking|parcel|shipment) {_NO}|(?:order|bestelling|pedido|commande) ?#|"
        r"(?:order|bestel|zending|pakket)-?(?:nummer|nr|code)|bestelling (?:nummer|nr)|track ?(?:and|&) ?trace-?(?:code|nummer)|"
        rf"{_NUM}\.? de (?:pedido|orden|compra|seguimiento|envio|guia)|(?:pedido|orden de compra) {_NUM}|"
        r"numero de commande|commande no|bestellnummer|auftragsnummer|sendungsnummer"
    ),
    "booking": (
        rf"(?:booking|reservation|confirmation|record locator) {_NO}|record locator|pnr|"
        r"(?:boeking|boekings|reserverings?|reservatie|bevestigings)-?(?:nummer|nr|code|referentie)|boeking (?:nummer|nr)|"
        rf"{_NUM}\.? de (?:reserva|reservacion|confirmacion)|reserva {_NUM}|localizador|"
        r"numero de reservation|buchungsnummer|reservierungsnummer"
    ),
    "patient": (
        rf"(?:patient|medical record|hospital|health record|chart) {_NO}|mrn|"
        r"(?:patient|patienten|ziekenhuis)-?(?:nummer|nr)|medisch dossier(?:nummer| nr)|"
        rf"{_NUM}\.? de (?:paciente|historia(?: clinica)?|expediente clinico)|historia clinica(?: {_NUM})?|nhc|paciente {_NUM}|"
        r"numero de patient|fallnummer"
    ),
    "customer": (
        rf"(?:customer|client|member|membership|policy|case|claim|account|loyalty card|ticket|employee|staff|payroll) {_NO}|"
        r"(?:klant|klanten|polis|zaak|dossier|lid|lidmaatschaps|schade|ticket|personeels|stam)-?(?:nummer|nr)|"
        rf"{_NUM}\.? de (?:cliente|socio|socia|poliza|expediente|siniestro|incidencia|empleado|empleada|nomina|legajo|caso)|"
        rf"(?:cliente|poliza|expediente|legajo) {_NUM}|numero de client|numero de dossier|kundennummer|vertragsnummer|"
        r"personalnummer"
    ),
}
"""What announces a number of each kind: always with a word such as "number", so that "order 66" and "case 3" are none."""

_JOINED: Final = "|".join(f"(?P<{kind}>{words})" for kind, words in NAMES.items())

NUMBERED: Final = lazily(
    rf"(?<![a-z0-9])(?:{_JOINED})(?: ?(?:is|es|ist|est|was|era)(?= ))?[ :#.°-]{{0,4}}(?<![a-z])"
    r"(?P<number>[a-z0-9]{1,14}(?:[-/.][a-z0-9]{1,12}){0,3})(?![a-z0-9]|[-/][a-z0-9]|[€$£%])"
)
"""A name, "is" or a sign, and letters and digits, which may be parted by dashes."""

_WHERE: Final = r"room|bed|cubicle|cell|suite|kamer|cel|habitacion|hab\.?|cama|celda|cubiculo|chambre|zimmer"

ROOM: Final = lazily(
    rf"(?<![a-z-])(?<!one )(?<!two )(?<!three )(?<!four )(?<![0-9] )(?:{_WHERE}) (?:(?:number|nummer|numero|num|nr|no|n)\.?o? ?|#)?"
    r"(?P<number>[0-9]{1,4}(?:[.-][0-9]{1,2})?[a-d]?)"
    r"(?![a-z0-9]|[.,:/][0-9]|-[a-z0-9]| ?[%€$£+]| ?(?:to|tot|a|of|en|or|o)? ?[0-9]| ?(?:uur|u|pm|am|euro|eur|usd|dollars?|pesos|"
    r"times|keer|veces|x|people|personen|personas|persons|m2|min\w*|nights?|nachten|noches|dagen|dias|days|weken|weeks|years?|jaar|"
    r"anos|baths?|bathrooms?|plazas|sleep|best|mooiste|grote|big)(?![a-z]))"
)
"""A room or a bed with its number, as hotels, hospitals and homes count them; no price, no number of people, no time."""

TRIGGERS: Final = (
    *(words for words in NAMES.values()),
    rf"(?:{_WHERE}) (?:(?:number|nummer|numero|num|nr|no|n)\.?o? ?|#)?[0-9]",
)
"""Triggers for the scan."""
