"""Secrets behind their name: `API_KEY=…` of programs, and "the wifi password is …" of people, in five languages."""

import re
from typing import Final

_OPERATOR: Final = r"[\"'\])]{0,3} ?(?:\?=|:{1,3}=|=>|[:=]{1,2}|, ?(?=[\"'])|[a-z]{6,12}: ?acctest[^']{0,80}create:) ?\\?[\"'`(]{0,2}"
_SEPARATOR: Final = r" ?(?:[:=]{1,2}|->|\b(?:is|was|es|era|ist|est|lautet|luidt|remains|blijft)\b)[ :]{0,2}"

MACHINE: Final = re.compile(
    r"(?P<name>[a-z0-9_.-]{0,40}(?:api_?-?key|access_?-?key|account_?-?key|private_?-?key|secret_?-?key|client_?-?secret|key|token|secret|"
    rf"credentials?|auth|passw(?:or)?d|pwd|login|client_srt|srt)\d{{0,2}}){_OPERATOR}(?P<value>[^\s\"'`,;<>()]{{8,300}})"
)
"""A name that ends in key, token, secret … and the value given to it. The value ends at white space or a quotation mark."""

NOT_SECRET: Final = re.compile(
    r"(?:public|pub|csrf|xsrf|foreign|primary|partition|sort|schema|bucket|sequence|cache|next|page|cursor|continuation|idempotency|"
    r"translation|i18n|row|group|order|map|hash|license|site|hot|short|arrow|tab|enter|space|object|event|message|file|image|vocab|end_?of|"
    r"start|stop|pad|eos|bos|mask)[_.-]{0,2}(?:api[_-]?)?(?:key|token|secret|auth|login)s?\d{0,2}$"
)
"""Names that end in key or token and hold nothing secret."""

_PASSWORD: Final = (
    r"(?:pass ?words?|passwd|passcodes?|passphrase|pwd|pass|pw|wacht ?woord(?:en)?|paswoord|ww|contrasena|clave|mot de passe|mdp|code wifi|"
    r"pass ?wort|kennwort|zugangscode|wifi[ -]?code|wi-?fi[ -]?(?:key|sleutel)|netwerksleutel|inlogcode)"
)
HUMAN: Final = re.compile(
    rf"(?<![a-z0-9])(?P<name>{_PASSWORD})(?P<filler>(?: [a-z0-9'-]{{1,16}}){{0,5}}?){_SEPARATOR}(?P<quote>[\"'«`]?)(?P<value>\S{{4,64}})"
)
"""A word for a password, up to five words, "is" or a colon, and the value."""

PIN: Final = re.compile(
    r"(?<![a-z0-9])(?P<name>pin(?:[ -]?code)?|(?:alarm|door|gate|safe|entry|access|security|deur|poort|kluis|toegangs|alarm|sleutelkast)"
    r"[ -]?(?:code|pin)|codigo de (?:la )?(?:alarma|puerta|acceso|entrada|caja fuerte)|code (?:de la porte|de l'alarme|d'acces)|tur-?code)"
    rf"(?P<filler>(?: (?!code)[a-z'-]{{1,12}}){{0,4}}?){_SEPARATOR}(?P<value>[0-9]{{4,8}})(?![0-9]|[.,:/-][0-9])"
)
"""A word for a code that opens something, and four to eight digits."""

TRIGGERS: Final = (
    *("key", "token", "secret", "credential", "passw", "pwd", "login", "auth", "_srt", "wachtwoord", "wacht woord", "contrasena"),
    *("clave", "mot de passe", "mdp", "kennwort", "pass[ :=]", "passcode", "passphrase", "pw[ :=]", "ww[ :=]", "netwerksleutel", "inlogcode"),
    *("wi-?fi", "zugangscode", "paswoord", r"pin ?(?:code)?[ :=]", "pin-?code", "code is", "code: ?[0-9]", "codigo de", "code de la porte"),
    *("code de l'alarme", "code d'acces", "[a-z]code[ :=]", "[a-z] code "),
)
