"""Words beside a run of digits: those that make it a telephone number, and those that make it something else."""

from collections.abc import Mapping, Sequence
from typing import Final

from vangrail.rules.detectors.base import lazily, listed

CONTEXT: Final[Mapping[str, Sequence[str]]] = {
    "any": listed("tel, telf, tlf, tfno, whatsapp, wapp, sms, gsm, telegram, viber, 📞, ☎, 📱, ✆"),
    "en": listed(
        "call*, phone*, mobile*, cell, cellphone, text me, text us, text him, text her, ring me, ring us, dial, "
        "telephone, hotline, landline, my number, her number, his number, our number, their number, reach me, "
        "reach us, reach him, reach her, contact number, number is, msg me, message me, voicemail, extension, "
        "landlord's number"
    ),
    "nl": listed(
        "bel, belt, bellen, gebeld, telefoon*, mobiel*, mobieltje, nummer is, mijn nummer, haar nummer, zijn "
        "nummer, ons nummer, app me, app naar, appen, appje, 06-nummer, bereikbaar, telnr, telefoonnr, gsmnummer, "
        "stuur een sms"
    ),
    "es": listed(
        "llama*, telefono*, movil*, celular*, cel, celu, numero es, mi numero, su numero, nuestro numero, contacto, reservas, "
        "contactar, informacion, info, fijo, escribeme, cita previa, pedir cita, marca"
    ),
    "fr": listed(
        "appel*, telephone*, portable, mon numero, son numero, numero est, joindre, joignable, contactez, texto, "
        "fixe, mobile"
    ),
    "de": listed(
        "anruf*, anrufen, ruf, ruft, rufen, handy*, telefon*, mobil*, rufnummer, nummer ist, meine nummer, ihre "
        "nummer, seine nummer, unsere nummer, festnetz, erreichbar, erreichen"
    ),
}
"""Words that make a doubtful number a telephone number. They stand up to 40 characters before it or 20 behind."""

OTHER_BEFORE: Final = lazily(
    r"(?:[#€$£]|(?<![a-z])(?:order|orders|bestel\w*|pedido\w*|commande|bestellung|ref|reference|referen[ct]i\w*|"
    r"kenmerk|factuur\w*|factura\w*|"
    r"invoice|rechnung\w*|facture|isbn|issn|ean|sku|serial|serie\w*|art|artikel\w*|item|version|versie|build|"
    r"track\w*|parcel|zending\w*|"
    r"envio|colis|case|ticket|dossier\w*|expediente|kvk|btw|vat|cif|nif|dni|nie|bsn|nhs|ssn|insz|rijksregister\w*|"
    r"siren|siret|iban|"
    r"account|rekening\w*|cuenta|konto\w*|compte|klantnummer|customer number|client\w*|booking|reserv\w+ (?:code|"
    r"number)|pnr|imei|code|"
    r"eur|usd|gbp|euro|dollar|id|patent|lot|batch|charge|model|lottery|issue|bug|pin|postcode|zip))"
    r"(?: ?(?:number|nummer|numero|nr|num|code|id|n|no|is|es|ist|est|was))*[.:°º# ]{0,4}$"
)
"""What stands right before a number that is no telephone number: an order, an invoice, an amount."""

OTHER_BEHIND: Final = lazily(
    r" ?(?:€|\$|£|%|eur|usd|gbp|euro|dollar|pound|pond|pesos|yen|km|kg|m2|mb|gb|people|persons|mensen|inwoners|"
    r"personas|habitantes|"
    r"personnes|habitants|menschen|einwohner|views|followers|volgers|seguidores|votes|stemmen|votos|steps|stappen|"
    r"pasos|points|"
    r"punten|puntos|million|miljoen|millones|millions|millionen)(?![a-z])"
)
"""What stands right behind an amount."""

BANK: Final = lazily(r"(?<![a-z0-9])[a-z]{2} ?[0-9]{2}[ -]?(?:[a-z0-9]{4}[ -]?){0,7}$")
"""The beginning of a bank account number: the digits that follow are its rest."""
