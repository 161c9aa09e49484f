"""What a plain list of words would say, as many tools still work: found anywhere as a whole word, no conditions, no context."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

_HATE: Final = """
idiot idiots moron morons stupid dumb retard retarded scum vermin parasite parasites filth filthy trash bitch bitches whore
slut faggot fag fuck fucking cunt asshole bastard bastards pussy disgusting subhuman savages invaders hate kill exterminate
idioot idioten sukkel achterlijk achterlijke debiel mongool tuig uitschot hoer slet kut klootzak teringlijder ongedierte
walgelijk haat doodmaken
idiota idiotas imbecil imbécil subnormal puta putas zorra maricon maricón cabron cabrón escoria basura asqueroso
asco odio matar parasitos
idiot connard connasse salope pute encule enculé attarde attardé mongol sale racaille vermine parasite haine tuer debile débile
idiot idioten dumm arschloch hure schlampe fotze abschaum dreck ungeziefer pack gesindel verrecken hass missgeburt
"""
_RISK: Final = """
confidential secret leak leaked internal unreleased embargo launch acquisition merger layoffs fired salary boss manager
customer customers client clients patient patients password login lawsuit court guaranteed earnings profit shares stock
idiot stupid hate fuck shit kill
vertrouwelijk geheim intern gelekt ontslagen salaris baas klant klanten patient wachtwoord rechtszaak winst omzet aandelen
haat kut
confidencial secreto interno filtrado despido sueldo jefe cliente clientes paciente contrasena contraseña juicio
ganancias acciones odio
mierda puta
vertraulich geheim entlassen gehalt chef kunde kunden patient passwort gewinn aktien hass scheisse
confidentiel licencie licencié salaire patron client clients patient benefices bénéfices haine merde
"""
_SECRET: Final = "password passwd pwd secret token apikey api_key key credential auth bearer private"
_LURE: Final = "login secure verify account wallet bank update support claim airdrop bonus free gift paypal metamask"
_NUMBER: Final = re.compile(r"(?<!\w)[A-Za-z]{0,4}[0-9](?:[ ./-]?[0-9A-Za-z]){6,32}(?!\w)")

Judge = Callable[[str], bool]


def has_hate(text: str) -> bool:
    """Tell whether the text has a word of the list of insults."""
    return bool(_words(_HATE).search(text))


def has_risk(text: str) -> bool:
    """Tell whether the text has a word that a company might be nervous about."""
    return bool(_words(_RISK).search(text))


def has_secret(text: str) -> bool:
    """Tell whether the text has a word that stands beside credentials."""
    return bool(_words(_SECRET, inside=True).search(text))


def has_lure(text: str) -> bool:
    """Tell whether the text, such as an address, has a word that phishing likes."""
    return bool(_words(_LURE, inside=True).search(text))


def has_number(text: str) -> bool:
    """Tell whether the text has something with digits that is long enough to be somebody's number."""
    return bool(_NUMBER.search(text))


@cache
def better_profanity() -> Judge | None:
    """Return the judgement of better-profanity with its own list, or None where it is not installed."""
    if not find_spec("better_profanity"):
        return None
    judge: Any = import_module("better_profanity").profanity
    judge.load_censor_words()
    return lambda text: bool(judge.contains_profanity(text))


@cache
def _words(text: str, *, inside: bool = False) -> re.Pattern[str]:
    words: Iterable[str] = sorted(set(text.split()), key=len, reverse=True)
    body = "|".join(map(re.escape, words))
    return re.compile(body if inside else rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)
