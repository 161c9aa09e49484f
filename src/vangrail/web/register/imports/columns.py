"""Headers → fields: which column of a list of accounts is what, by the names that people in three languages give them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.people.imports.columns import fold
from vangrail.web.people.imports.problems import UnreadableError

_NAMES: Final[Mapping[str, str]] = {
    "platform": "platform, network, channel, netwerk, kanaal, medium, plataforma, red, canal",
    "name": "name, account, account name, what we call it, naam, accountnaam, nombre, cuenta, nombre de la cuenta",
    "handle": "handle, name there, user name, username, naam daar, gebruikersnaam, usuario, nombre alli, alias",
    "url": "address, url, link, page, adres, pagina, direccion, enlace",
    "purpose": "purpose, what it is for, goal, doel, waarvoor, waarvoor het is, proposito, objetivo, para que es",
    "team": "team, owner, owner team, whose, desk, eigenaar, ploeg, afdeling, van wie, equipo, responsable, de quien es",
    "country": "country, market, land, markt, pais, mercado",
    "languages": "languages, language, talen, taal, idiomas, idioma",
    "posters": "posters, who posts, wie post, publican, quien publica",
    "approvers": "approvers, who approves, wie keurt goed, goedkeurders, aprueban, quien aprueba",
    "custodians": "custodians, custodian, who holds it, holders, beheerders, beheerder, wie beheert, custodios, quien la custodia",
    "factor": "second factor, factor, 2fa, mfa, tweede factor, segundo factor",
    "device": "device, on what, toestel, waarop, dispositivo, en que",
    "place": "where the recovery codes lie, codes place, waar de herstelcodes liggen, donde estan los codigos",
    "recovery": "recovery, recovery address, recovery e mail, herstel, hersteladres, recuperacion, direccion de recuperacion",
    "link": "vault, vault page, vault link, kluis, kluispagina, boveda, pagina de la boveda, caja fuerte",
    "tools": "tools, connected tools, apps, tools met toegang, gekoppelde tools, herramientas, herramientas conectadas",
    "rotated": "last rotation, last changed, rotated, laatst vernieuwd, laatste rotatie, ultima rotacion, ultimo cambio",
}
_KNOWN: Final = {fold(name): field for field, names in _NAMES.items() for name in (field, *names.split(","))}
_SECRET: Final = re.compile(
    r"\b(?:pass ?words?|pass ?wd|pwd|pass ?phrase|pin|secrets?|tokens?|api ?keys?|keys?|seeds?|codes?|otp|totp"
    r"|wachtwoord(?:en)?|wachtzin|geheim(?:en)?|sleutels?|codes?|contrasenas?|claves?|secretos?|codigos?)\b"
)

FIELDS: Final = tuple(_NAMES)
"""Every field of a list, in the order of the example and of what is downloaded."""


def recognise(headers: Sequence[str]) -> dict[str, int]:
    """Return field → column for every header whose name is known. The first of two columns with one meaning wins.

    Raises:
        UnreadableError: a column sounds like secrets: then nothing of the list is taken, nor shown again.
    """
    found: dict[str, int] = {}
    for index, header in enumerate(headers):
        folded = fold(header)
        if folded not in _KNOWN and _SECRET.search(folded):
            sentence = _(
                "The column “%(column)s” sounds like secrets. Take it out and send the list again: nothing of it was kept."
            )
            raise UnreadableError(sentence, column=header[:40])
        if folded in _KNOWN:
            found.setdefault(_KNOWN[folded], index)
    if not {"platform", "name"} <= set(found):
        raise UnreadableError(_("The list needs the columns “platform” and “name”."))
    return found
