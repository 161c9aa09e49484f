"""Secrets behind their name: `API_KEY=…` of programs, and "the wifi password is …" of people, in five languages."""

import re
from typing import Final

from vangrail.rules.detectors.base import lazily

_LONGEST_NAME: Final = 48
_OPERATOR: Final = (
    r"[\"'\])]{0,3} ?(?:\?=|:{1,3}=|=>|[:=]{1,2}|, ?(?=[\"'])|[a-z]{6,12}: ?acctest[^']{0,80}create:) ?\\?[\"'`(]{0,2}"
)
_VERB: Final = "(?:is|was|es|era|ist|est|lautet|luidt|remains|blijft)"
_SEPARATOR: Final = rf" ?(?:[:=]{{1,2}}|->|\b{_VERB}\b)[ :]{{0,2}}"
_FILLER: Final = " [a-z0-9'-]{1,16}"
_DOOR: Final = "(?:alarm|door|gate|safe|entry|access|security|deur|poort|kluis|toegangs|sleutelkast|tur)"

_HOLDER: Final = "(?:key|token|secret|credentials?|auth|passw(?:or)?d|pwd|login|srt)[0-9]{0,2}"
_VALUE: Final = r"[^\s\"'`,;<>()]{8,300}"

MACHINE: Final = lazily(rf"(?P<holder>{_HOLDER}){_OPERATOR}(?P<value>{_VALUE})")
"""A name that ends in key, token, secret … and the value given to it. The value ends at white space or a quotation mark."""

_NAME: Final = lazily(r"(?<![a-z0-9_.-])[a-z0-9_.-]{0,40}$")


def name_of(text: str, found: re.Match[str]) -> str | None:
    """Return the whole name that a match of `MACHINE` ends, such as `aws_secret_key`, or None where it is too long for one."""
    head = _NAME.search(text, max(0, found.start() - _LONGEST_NAME), found.start())
    return head and head[0] + found["holder"]


NOT_SECRET: Final = lazily(
    r"(?:public|pub|csrf|xsrf|foreign|primary|partition|sort|schema|bucket|sequence|cache|next|page|cursor|"
    r"continuation|idempotency|"
    r"translation|i18n|row|group|order|map|hash|license|site|hot|short|arrow|tab|enter|space|object|event|message|"
    r"file|image|vocab|end_?of|"
    r"start|stop|pad|eos|bos|mask)[_.-]{0,2}(?:api[_-]?)?(?:key|token|secret|auth|login)s?\d{0,2}$"
)
"""Names that end in key or token and hold nothing secret."""

_PASSWORD: Final = (
    r"(?:pass ?words?|passwd|passcodes?|passphrase|pwd|pass|pw|wacht ?woord(?:en)?|paswoord|ww|contrasena|clave|"
    r"mot de passe|mdp|code wifi|"
    r"pass ?wort|kennwort|zugangscode|wifi[ -]?code|wi-?fi[ -]?(?:key|sleutel)|netwerksleutel|inlogcode)"
)
HUMAN: Final = lazily(
    rf"(?<![a-z0-9])(?P<name>{_PASSWORD})(?P<filler>(?:{_FILLER}){{0,5}}?){_SEPARATOR}(?P<quote>[\"'«`]?)(?P<value>\S{{4,64}})"
)
"""A word for a password, up to five words, "is" or a colon, and the value."""

PIN: Final = lazily(
    rf"(?<![a-z0-9])(?P<name>pin(?:[ -]?code)?|{_DOOR}[ -]?(?:code|pin)|"
    r"codigo de (?:la )?(?:alarma|puerta|acceso|entrada|caja fuerte)|code (?:de la porte|"
    r"de l'alarme|d'acces)|tur-?code)"
    rf"(?:(?P<filler>(?: (?!code)[a-z'-]{{1,12}}){{0,4}}?){_SEPARATOR}|(?<=[a-z]) )(?P<value>[0-9]{{4,8}})(?![0-9]|"
    rf"[.,:/-][0-9])"
)
"""A word for a code that opens something, and four to eight digits."""

TRIGGERS: Final = (
    rf"{_HOLDER}[\"'\])]{{0,3}} ?[:=,?]",
    ": ?acctest",
    *("pass ?word", "passwd", "passcode", "passphrase", "[^a-z0-9]pwd", "wacht ?woord", "paswoord", "contrasena"),
    *("mot de passe", "kennwort", "passwort", "pass wort", "zugangscode", "netwerksleutel", "inlogcode", "code wifi"),
    "wi-?fi[ -]?(?:code|key|sleutel)",
    f"(?:^|[^a-z0-9])(?:pass|pw|pwd|ww|mdp|clave)(?:{_FILLER}){{0,5}}(?: ?[:=]| ?->| {_VERB}[ :])",
    "(?:^|[^a-z0-9])pin(?:[ -]?code)?[ :=-]",
    f"{_DOOR}[ -]?(?:code|pin)",
    *("codigo de ", "code de la porte", "code de l'alarme", "code d'acces"),
)
"""Triggers for the scan. Words that are everyday ones too ("pass", "clave", "pin") want what stands behind them."""

COMMON: Final = frozenset(
    "required forgotten forgot reset changed protected incorrect invalid wrong expired needed secret unknown "
    "mandatory empty missing "
    "important temporary safe secure strong weak leaked hacked stolen vergeten verplicht gewijzigd verlopen onjuist "
    "ongeldig nodig geheim "
    "veilig gelekt gehackt obligatoria olvidada incorrecta caducada cambiada necesaria segura secreta oublie requis "
    "expire vergessen "
    "erforderlich falsch abgelaufen geheim there here okay working broken ready same correct hier daar klaar "
    "fundamental esencial".split()
)
"""Words that stand behind "the password is" and are no password."""
