"""What reads like a secret is refused wherever somebody can write: it has no place here, and would be readable for others."""

import re
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vangrail.rules.detectors import detectors
from vangrail.rules.detectors.secrets.strength import is_random
from vangrail.rules.fold import Folded

REFUSED: Final = _("This reads like a secret. Nothing secret is kept here: say where it lies, or what proves it.")

_WORD: Final = re.compile(r"\S{8,}")
_SEED: Final = re.compile(r"(?=[A-Z2-7]*[2-7])(?=[A-Z2-7]*[A-Z])[A-Z2-7]{16,}=*|otpauth://\S+", re.IGNORECASE)
_MIXED: Final = re.compile(r"(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!$%^&*=?~@#+])\S+")
_TOKEN: Final = re.compile(r"(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w+/=-]{16,}")
_CODE: Final = re.compile(
    r"(?<![\w-])(?=[a-z]*\d)[a-z0-9]{4,6}[- ][a-z0-9]{4,6}(?![\w-])|(?<![\w-])\d{8}(?![\w-])", re.IGNORECASE
)
_BITS: Final = 3.0


def reads_like_a_secret(text: str) -> bool:
    """Return whether a text holds a password, a key, the seed of a factor or recovery codes, as far as one can see."""
    if not text:
        return False
    folded = Folded(text)
    if detectors()["credential"].find(folded, range(len(folded.text) + 1)):
        return True
    if len(_CODE.findall(text)) > 2:
        return True
    return any(_drawn(word.strip(".,;:()[]\"'“”")) for word in _WORD.findall(text))


def refuse(*texts: str) -> None:
    """Return when none of these texts reads like a secret.

    Raises:
        ValidationError: one does. The sentence does not repeat it.
    """
    if any(map(reads_like_a_secret, texts)):
        raise ValidationError(REFUSED, code="secret")


def _drawn(word: str) -> bool:
    """Return whether a word by itself looks drawn by lot. Addresses of the web and of mailboxes are none."""
    if _SEED.fullmatch(word):
        return word.startswith("otpauth:") or word.upper() == word or word.lower() == word
    if "://" in word or re.fullmatch(r"[\w.+-]+@[\w.-]+\.[a-z]{2,}", word):
        return False
    return bool(_MIXED.fullmatch(word)) or bool(_TOKEN.fullmatch(word) and is_random(word, _BITS))
