"""Which language a draft is in: only asked when an answer depends on it."""

from functools import cache
from typing import Any, Final

from vangrail.languages import DETECTED

_SURE: Final = 0.9
_LONG: Final = 400


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(DETECTED))
    return identifier


def spoken(text: str) -> tuple[str, ...]:
    """Return the languages the text may be in, the likeliest first: one when that is sure, else those that cannot be ruled out.

    Only the first 400 characters are looked at.
    """
    ranked = _identifier().rank(text[:_LONG])
    best, chance = ranked[0]
    if chance >= _SURE:
        return (best,)
    return tuple(language for language, other in ranked if other >= (1 - _SURE) / 2)
