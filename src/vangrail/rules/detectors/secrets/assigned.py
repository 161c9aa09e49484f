"""Secrets behind their name: `API_KEY=…` of programs, and "the wifi password is …" of people, in five languages."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed

_OPERATOR: Final = (
    r"[\"'\])]{0,3} ?(?:\?=|:{1,3}=|=>|[:=]{1,2}|, ?(?=[\"'])|[a-z]{6,12}: ?acctest[^']{0,80}create:) ?\\?[\"'`(]{0,2}"
)
_SEPARATOR: Final = r" ?(?:[:=]{1,2}|->|\b(?:is|was|es|era|ist|est|lautet|luidt|remains|blijft)\b)[ :]{0,2}"

MACHINE: Final = lazily(
    r"(?<![a-z0-9_.-])(?P<name>[a-z0-9_.-]{0,40}(?:api_?-?key|access_?-?key|account_?-?key|private_?-?key|secret_?-?key|"
    r"client_?-?secret|key|token|secret|"
    rf"credentials?|auth|passw(?:or)?d|pwd|login|client_srt|"
    rf"srt)\d{{0,2}}){_OPERATOR}(?P<value>[^\s\"'`,;<>()]{{8,300}})"
)
"""A name that ends in key, token, secret … and the value given to it. The value ends at white space or a quotation mark."""

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
    rf"(?<![a-z0-9])(?P<name>{_PASSWORD})(?P<filler>(?: "
    rf"[a-z0-9'-]{{1,16}}){{0,5}}?){_SEPARATOR}(?P<quote>[\"'«`]?)(?P<value>\S{{4,64}})"
)
"""A word for a password, up to five words, "is" or a colon, and the value."""

PIN: Final = lazily(
    r"(?<![a-z0-9])(?P<name>pin(?:[ -]?code)?|(?:alarm|door|gate|safe|entry|access|security|deur|poort|kluis|"
    r"toegangs|alarm|sleutelkast)"
    r"[ -]?(?:code|pin)|codigo de (?:la )?(?:alarma|puerta|acceso|entrada|caja fuerte)|code (?:de la porte|"
    r"de l'alarme|d'acces)|tur-?code)"
    rf"(?:(?P<filler>(?: (?!code)[a-z'-]{{1,12}}){{0,4}}?){_SEPARATOR}|(?<=[a-z]) )(?P<value>[0-9]{{4,8}})(?![0-9]|"
    rf"[.,:/-][0-9])"
)
"""A word for a code that opens something, and four to eight digits."""

TRIGGERS: Final = (
    *listed("key, token, secret, credential, passw, pwd, login, auth, _srt, wachtwoord, wacht woord, contrasena"),
    *(
        "clave",
        "mot de passe",
        "mdp",
        "kennwort",
        "pass[ :=]",
        "passcode",
        "passphrase",
        "pw[ :=]",
        "ww[ :=]",
        "netwerksleutel",
        "inlogcode",
    ),
    *(
        "wi-?fi",
        "zugangscode",
        "paswoord",
        r"pin ?(?:code)?[ :=]",
        "pin-?code",
        "code is",
        "code: ?[0-9]",
        "codigo de",
        "code de la porte",
    ),
    *("code de l'alarme", "code d'acces", "[a-z]code[ :=]", "[a-z] code "),
)

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
