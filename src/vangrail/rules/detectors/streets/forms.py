"""Street addresses as patterns over folded text: a street's name, a house number, a postcode. All are bounded."""

import re
from typing import Final, NamedTuple

from vangrail.rules.detectors.base import lazily

_HOUSE: Final = (
    r"[0-9]{1,4}(?: ?[a-h](?![a-z0-9])|[-/][0-9]{1,4}|bis)?(?: ?(?:bus|bte|boite|box|apt|hs|huis)\.? ?[0-9a-z]{1,4})?"
)
_UNIT: Final = (
    r"(?![\w%€$£]|[.,:][0-9]| ?(?:uur|u|min|minuten|minutes|minutos|km|kilometer|m|meter|metres|miles|mi|euro|eur|"
    r"jaar|jahre|years|anos|ans|dagen|"
    r"days|dias|tage|weken|weeks|keer|x|times|veces|mal|personen|people|personas|van de|out of|%|stuks|punten|points|"
    r"-? ?[0-9]+ (?:uur|km))(?![a-z]))"
)
"""What must not stand behind a house number: a unit, which makes it an amount."""

_NAME: Final = (
    r"(?!(?:minut|min|hour|stap|step|way|lane|man|mile|star|year|day|week|the|a|an|and|of|to)(?:e?s)?\b)[a-z'.-]{2,20}"
)

POSTCODES: Final = lazily(
    r"(?<![\w.])(?:[1-9][0-9]{3} ?[a-z]{2}(?![a-z0-9])|(?:b-|be-)?[1-9][0-9]{3} (?=[a-z]{3})|(?:d-|f-|"
    r"e-)?[0-9]{5}(?:-[0-9]{4})?(?![0-9])|"
    r"(?:gir ?0aa|[a-pr-uwyz][a-hk-y]?[0-9][a-z0-9]? ?[0-9][abd-hjlnp-uw-z]{2})(?![a-z0-9]))"
)
"""Postcodes of the seven countries. One near a doubtful street makes it an address."""


class Street(NamedTuple):
    """A way of writing an address. A `doubtful` one counts only beside a postcode, a `shaped` one in small letters too."""

    pattern: re.Pattern[str]
    doubtful: bool = False
    shaped: bool = False


_DUTCH: Final = r"straat|laan|gracht|kade|steenweg|dreef|singel|plantsoen|plein|weg|dijk|boulevard|steeg|kaai|straatje"
_DUTCH_WEAK: Final = (
    r"markt|hof|pad|baan|park|ring|wal|vest|lei|plaats|hoek|veld|berg|kamp|burg|donk|akker|zoom|oord|meent|erf"
)
_GERMAN: Final = r"strasse|str\.|allee|gasse|damm|ufer|chaussee|platz|weg"
_SPANISH: Final = (
    r"calle|c/|cl\.|avenida|avda\.?|avd\.?|av\.|plaza|pza\.?|pl\.|paseo|p\.o|ronda|camino|carretera|ctra\.?|"
    r"travesia|calzada|calz\.|jiron|jr\.|blvd\.|prolongacion|rambla|pasaje|glorieta|urbanizacion|urb\."
)
_FRENCH: Final = r"rue|avenue|av\.|boulevard|bd\.?|impasse|allee|chemin|quai|faubourg"
_FRENCH_WEAK: Final = r"place|cours|route|square|passage"
_ENGLISH: Final = r"street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|boulevard|blvd\.?|terrace|crescent|cres\.?"
_ENGLISH_WEAK: Final = (
    r"drive|dr\.?|court|ct\.?|close|way|place|pl\.?|square|sq\.?|gardens|grove|mews|hill|row|parade|highway|hwy|"
    r"parkway|pkwy|park|walk|green"
)
_OF: Final = (
    r"(?:de la|de los|de las|del|de|des|du|d'|la|le|les|l'|el|los|las|san|santa|sant|van|van de|van der|von|am|an der)"
)

_NUMBER: Final = r"(?<![\w.,/$€£#-])[0-9]{1,5}(?: ?(?:bis|ter|[a-d]))?"
_SPANISH_NAME: Final = r"[a-z'.-]{3,20}(?: [a-z'.-]{1,20}){0,4}?"
_MONTH: Final = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
_SPANISH_HOUSE: Final = rf"(?:n ?[º°o.]{{1,2}} ?|num\.? |numero )?{_HOUSE}"

STREETS: Final = (
    Street(lazily(rf"(?<![\w-])[a-z'-]{{2,22}}(?:{_DUTCH}|{_GERMAN}) ?{_HOUSE}{_UNIT}")),
    Street(lazily(rf"(?<![\w-])(?:[a-z'-]{{3,22}}|[a-z'-]{{3,22}} )(?:{_DUTCH_WEAK}) {_HOUSE}{_UNIT}"), doubtful=True),
    Street(lazily(rf"(?<![\w-])[a-z'.-]{{2,18}} (?:{_DUTCH}|strasse|platz|allee) {_HOUSE}{_UNIT}"), doubtful=True),
    Street(lazily(rf"(?<![\w-])(?:{_DUTCH}) van(?: de[nr]?| het)? [a-z'-]{{3,22}} {_HOUSE}{_UNIT}")),
    Street(
        lazily(
            rf"(?<![\w/.-])(?:{_SPANISH})(?= ?[a-z][^0-9!?]{{2,60}}[0-9]) ?"
            rf"(?:{_OF} )?(?!{_OF}\b){_SPANISH_NAME},? {_SPANISH_HOUSE}{_UNIT}"
        )
    ),
    Street(
        lazily(
            rf"(?<![\w/.-])(?:calle|c/|avenida|av\.?|plaza|boulevard|blvd\.?) ?[0-9]{{1,2}} de (?:{_MONTH})(?: de [0-9]{{4}})?,? "
            rf"(?:# ?)?{_SPANISH_HOUSE}{_UNIT}"
        )
    ),
    Street(
        lazily(
            r"(?<![a-z])(?:calle|cl\.?|cll\.?|carrera|cra\.?|kra\.?|cr\.|diagonal|dg\.?|transversal|tv\.?|avenida|av\.?) "
            r"(?:calle |carrera )?[0-9]{1,3} ?[a-d]?(?: bis)?(?: (?:sur|norte|este))? ?(?:#|no\.?|n\.?o) ?[0-9]{1,3} ?[a-d]?"
            r"(?: bis)? ?- ?[0-9]{1,3}(?![0-9])"
        ),
        shaped=True,
    ),
    Street(lazily(rf"{_NUMBER},? (?:{_FRENCH}) (?:{_OF} ?){{0,2}}[a-z'-]{{3,20}}(?: [a-z'-]{{3,20}}){{0,2}}")),
    Street(
        lazily(rf"{_NUMBER},? (?:{_FRENCH_WEAK}) (?:{_OF} ?){{1,2}}[a-z'-]{{3,20}}(?: [a-z'-]{{3,20}}){{0,2}}"),
        doubtful=True,
    ),
    Street(lazily(rf"{_NUMBER},? (?:[nsew]\.? )?(?:{_NAME} ){{1,3}}?(?:{_ENGLISH})(?![a-z0-9])")),
    Street(lazily(rf"{_NUMBER},? (?:[nsew]\.? )?(?:{_NAME} ){{1,3}}?(?:{_ENGLISH_WEAK})(?![a-z0-9])"), doubtful=True),
)
"""Every form. A name of several words before a Dutch or German street is found by its last word; see `address`."""

TYPES: Final = lazily(
    rf"(?:{_DUTCH}|{_DUTCH_WEAK}|{_GERMAN}|{_SPANISH}|{_FRENCH}|{_FRENCH_WEAK}|{_ENGLISH}|{_ENGLISH_WEAK}|strasse|av|"
    rf"avda|bd|c|ctra|cl|pl|pza|n|num|numero)\.?"
)
"""Words for a street, which may stand in small letters."""

CODE_AND_HOUSE: Final = lazily(
    rf"(?<![\w.])[1-9][0-9]{{3}} ?[a-z]{{2}}(?:,? (?:nr\.? ?|nummer |huisnummer |no\.? ?)?{_HOUSE}){_UNIT}"
)
"""A Dutch postcode with a house number is a whole address."""

NO_STREET: Final = lazily(
    r"(?<![a-z])(?:onderweg|halverwege|snelweg|autoweg|rijksweg|supermarkt|arbeitsmarkt|arbeidsmarkt|markt|parkplatz|"
    r"arbeitsplatz|sitzplatz|platz|"
    r"werkplaats|standplaats|parkeerplaats|eerste plaats|plaats|spielplatz|fussballplatz|campingplatz|woningmarkt|"
    r"beurs\w*|unterwegs|vandaag|"
    r"bijbaan|loopbaan|hinweg|heimweg|rueckweg|wechsel\w*|alweg|voorweg|wall street|main street|high street|"
    r"sesame street|baker street station)"
    r"(?: [0-9]|$)"
)
"""Words that end like a street and are none."""

TRIGGERS: Final = (
    rf"(?:{_DUTCH}|{_DUTCH_WEAK}|{_GERMAN}) ?[0-9]",
    rf"(?:{_DUTCH}) van ",
    r"[1-9][0-9]{3} ?[a-z]{2},? ?(?:n[ro]\.? ?|nummer |huisnummer )?[0-9]",
    rf"(?:^|[^a-z])(?:{_SPANISH})[^0-9!?]*[0-9]",
    r"[0-9] ?[a-d]?(?: bis)?(?: (?:sur|norte|este))? ?(?:#|no\.?|n\.?o) ?[0-9]{1,3} ?[a-d]?(?: bis)? ?- ?[0-9]",
    rf"[0-9] de (?:{_MONTH})(?: de [0-9]{{4}})?,? (?:#|n|num|numero)?[ .o]{{0,3}}[0-9]",
    rf"[0-9] ?(?:bis|ter|[a-d])?,? (?:{_FRENCH}|{_FRENCH_WEAK}) [a-z]",
    rf"[0-9][a-d]?,? (?:[a-z'.-]{{1,20}} ){{1,4}}(?:{_ENGLISH}|{_ENGLISH_WEAK})(?:[^a-z0-9]|$)",
)
"""Triggers for the scan."""
