"""What a scheme of national numbers is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from vangrail.rules.detectors.base import lazily, listed

NEVER: Final = lazily(r"(?!)")
ALWAYS: Final = lazily(r".*")

NUMBER: Final = (
    r"(?:nummers?|number)?(?: (?:card|number|nummer|numero|num|nr|nro|no|n)\.?(?:[o°])?)?"
    r"(?: (?:is|es|ist|est|was|era|,))?[ .:#°-]{1,4}"
)
"""What may stand between the name of a number and the number, as a pattern: "number is", "n.º", a colon."""

GENERIC: Final = listed(
    "id number, identity number, identification number, national number, national id, personal number, my id, id "
    "no, identity card*, id card*, citizen number, my number is, number is, passport*, identiteitsnummer, "
    "identiteitskaart*, persoonsnummer, id-nummer, id nummer, id-kaart, nummer is, mijn nummer, paspoort*, "
    "legitimatie*, nationaal nummer, numero de identidad, numero de identificacion, documento de identidad, "
    "identidad, identificacion, mi numero, numero es, pasaporte, numero d'identite, carte d'identite, numero "
    "national, mon numero, numero est, identifiant, passeport, ausweis*, personalausweis*, "
    "identifikationsnummer*, meine nummer, nummer ist, personennummer, kennnummer, personenkennzahl"
)
"""Words that announce some number of a person, without saying which. Folded; `*` allows endings."""

COMPANIES: Final = listed(
    "vat*, btw*, tva, iva, ust-id*, umsatzsteuer*, siren, siret, kvk*, kamer van koophandel, kbo*, cif, ein, "
    "company number, registration number, ondernemingsnummer, handelsregister*, numero de empresa, order*, "
    "bestel*, pedido*, commande*, bestellung*, factu*, invoice*, rechnung*, track*, imei*, serial*, isbn*, "
    "ticket*"
)
"""Words that say that a number is a company's or a thing's."""


DATED: Final = lazily(r"[0-9]{2}([./-])[0-9]{2}\1[0-9]{4}|[0-9]{4}([./-])[0-9]{2}\2[0-9]{2}|[0-9 ]+ [0-9 ]+")
"""Eight digits as a date, or in groups as a phone number has them."""


def given_out(number: str) -> bool:
    """Return whether digits without a checksum could have been given out: not all the same, and no 0 in front."""
    return len(set(number)) > 1 and number[0] != "0"


@dataclass(frozen=True, slots=True)
class Scheme:
    """One kind of number.

    `form` matches the compact number in lower case, `valid` computes its checksum. Beside one of `words` any writing counts but
    `strange` ones, which are typical of another scheme; beside a generic word those that `generic` matches. Without words only
    a writing that `clear` matches counts, where `capitals` is set only in capitals, and never beside a word of the `rival`.
    A number without a checksum has no words but `before`, which must end right where it begins, and is none where `behind`
    matches what follows.
    """

    kind: str
    form: re.Pattern[str]
    valid: Callable[[str], bool]
    words: tuple[str, ...]
    clear: re.Pattern[str] = NEVER
    capitals: bool = False
    generic: re.Pattern[str] = ALWAYS
    strange: re.Pattern[str] = NEVER
    rival: str = ""
    before: re.Pattern[str] = NEVER
    behind: re.Pattern[str] = NEVER
