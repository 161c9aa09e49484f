"""What a freeze changes in an answer: whom it speaks to, which words touch it, and the finding that says what to do meanwhile."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from vangrail.check.draft import Draft, Freeze, Moment
from vangrail.check.rewrite import when_words
from vangrail.languages import choose
from vangrail.rules.fold import Folded, fold_text
from vangrail.source.names import map_country

FREEZE: Final = "freeze"
"""The name under which a freeze speaks. No rule may have it."""

CLAUSE: Final = "crisis"
"""The clause that a freeze belongs to."""

_CALM: Final = (
    "i am safe", "i'm safe", "we are safe", "thank you to the", "thinking of", "ik ben veilig", "we zijn veilig", "bedankt aan",
    "onze gedachten", "mijn gedachten", "estoy bien", "estoy a salvo", "estamos bien", "gracias a los", "gracias a las",
    "un abrazo a",
)  # fmt: skip
"""What anybody may always say, in a short message: that they are safe, thanks, and that they think of others."""

_SHORT: Final = 200
"""Characters that such a message has at most."""

_ENDING: Final = r"\w{0,3}"
"""Letters that may follow a word of four letters and more: fire, fires."""

Words = Mapping[str, str]

COMPANY: Final[Words] = {
    "en": "Company posts wait while this is going on.",
    "nl": "Berichten van het bedrijf wachten zolang dit bezig is.",
    "es": "Los mensajes de la empresa esperan mientras esto dure.",
}
TOUCHES: Final[Words] = {
    "en": "This touches something that is going on right now.",
    "nl": "Dit gaat over iets wat nu aan de hand is.",
    "es": "Esto tiene que ver con algo que está pasando ahora.",
}
WHY: Final[Words] = {
    "en": "In the first hours everybody is wrong about something, and what people at work write is read as news.",
    "nl": "In de eerste uren heeft iedereen het wel ergens mis, en wat mensen van hier schrijven, wordt gelezen als nieuws.",
    "es": "En las primeras horas todo el mundo se equivoca en algo, y lo que escribe la gente de la casa se lee como noticia.",
}
WAIT: Final[Words] = {
    "en": "Leave it for now. This ends at the latest on {until}.",
    "nl": "Laat het nu even liggen. Dit eindigt ten laatste op {until}.",
    "es": "Déjalo por ahora. Esto termina como tarde el {until}.",
}
SAY: Final[Words] = {
    "en": "Does somebody ask? You can say: “{say}”",
    "nl": "Vraagt iemand ernaar? Je kunt zeggen: “{say}”",
    "es": "¿Te preguntan? Puedes decir: «{say}»",
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A freeze that speaks to a draft, and the places (start, end) in the folded text that touch it."""

    freeze: Freeze
    places: tuple[tuple[int, int], ...] = ()

    def holds(self, draft: Draft, home: str, *, protected: bool) -> bool:
        """Tell whether the draft waits: a company post in its country, or words that touch it and are not the author's right."""
        if draft.account == "corporate":
            freeze = self.freeze
            return bool(self.places) or not (freeze.countries and _country(draft, home) not in freeze.countries)
        return bool(self.places) and not protected and not _is_calm(draft.text)


def speaking(draft: Draft, moment: Moment, folded: Folded) -> tuple[Spoken, ...]:
    """Return the freezes that speak to a draft. One for a country speaks also where nobody said where the author works."""
    found = []
    for freeze in moment.freezes:
        if freeze.until <= moment.at or (freeze.company_only and draft.account != "corporate"):
            continue
        if freeze.countries and draft.country and _country(draft, "") not in freeze.countries:
            continue
        places = touched(freeze, folded)
        if places or not freeze.by_words:
            found.append(Spoken(freeze, places))
    return tuple(found)


def touched(freeze: Freeze, folded: Folded) -> tuple[tuple[int, int], ...]:
    """Return the places in the folded text that touch a freeze. The sentence that it offers to say never does."""
    if not freeze.words:
        return ()
    text = folded.text
    for say in freeze.say.values():
        offered = fold_text(say).strip()
        if offered:
            text = text.replace(offered, " " * len(offered))
    return tuple(match.span() for match in _pattern(freeze.words).finditer(text))


def told(spoken: tuple[Spoken, ...], language: str) -> str:
    """Return what the freezes tell somebody in a language, each text once."""
    return "\n\n".join(dict.fromkeys(filter(None, (one.freeze.telling(language) for one in spoken))))


def words(one: Spoken, draft: Draft, language: str) -> tuple[str, str, str]:
    """Return what a finding says: what, why, and what to do instead."""
    near = choose(language, tuple(COMPANY))
    what = (COMPANY if draft.account == "corporate" else TOUCHES)[near]
    instead = WAIT[near].format(until=when_words(one.freeze.until, near))
    if say := one.freeze.saying(language):
        instead = f"{instead} {SAY[near].format(say=say)}"
    return what, WHY[near], instead


def _country(draft: Draft, home: str) -> str:
    return (draft.country and map_country(draft.country)) or home


def _is_calm(text: str) -> bool:
    if len(text) > _SHORT:
        return False
    folded = fold_text(text)
    return any(each in folded for each in _CALM)


@lru_cache(maxsize=64)
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of words in their folded form. They are escaped: nobody's word can make it slow."""
    forms = sorted({fold_text(word).strip() for word in wanted} - {""}, key=len, reverse=True)
    each = (re.escape(form) + (_ENDING if len(form) >= 4 else "") for form in forms)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)" if forms else r"(?!)")
