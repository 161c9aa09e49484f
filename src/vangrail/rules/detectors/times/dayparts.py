"""Parts of the day and hours in words, in five languages. All words are folded."""

from typing import Final

from vangrail.rules.detectors.base import lazily

HOURS: Final = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
        "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
        "une deux trois quatre cinq six sept huit neuf dix onze douze",
    )
    for number, word in enumerate(words.split(), 1)
} | {"uno": 1, "ein": 1}
"""An hour's name and its number."""

_PARTS: Final = {
    "am": (
        r"(?:am(?! (?:abend|nachmittag|mittag|morgen))|a\.m\.?)(?![a-z])|in the (?:early )?morning|"
        r"this morning|'s ochtends|'s morgens|in de ochtend|vanochtend|"
        r"de la manana|por la manana|morgens|am morgen|fruh(?![a-z])|du matin"
    ),
    "small": r"de la madrugada|de madrugada|in the small hours",
    "night": (
        r"at night|in the (?:dead|middle) of (?:the )?night|'s nachts|vannacht|in de nacht|midden in de nacht|"
        r"nachts|in der nacht|de la nuit|de la noche|por la noche"
    ),
    "pm": (
        r"(?:pm|p\.m\.?)(?![a-z])|in the (?:afternoon|evening)|this (?:afternoon|evening)|tonight|'s middags|'s avonds|"
        r"vanmiddag|vanavond|de la tarde|por la tarde|nachmittags|abends|am (?:nachmittag|abend)|de l'apres-midi|"
        r"du soir"
    ),
}
_ANY_PART: Final = "|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items())
_BEHIND: Final = lazily(rf"(?: ?(?:o'?clock|uur|uhr|h|hs|hrs|horas|heures?|u))?(?:,? (?:{_ANY_PART}))")


def part_behind(text: str, place: int) -> tuple[int, str | None]:
    """Return where a part of the day that stands at `place` ends, and which it is (`am`, `small`, `night`, `pm`), or None."""
    found = _BEHIND.match(text, place)
    return (found.end(), found.lastgroup) if found else (place, None)


def hour_of(hour: int, part: str | None, *, full_day: bool) -> int:
    """Return the hour of 24 for an hour as written and a part of the day. Without either an hour up to seven is afternoon."""
    half = (part or "").replace(".", "")
    if hour > 12 or hour == 0:
        return hour
    if half in {"am", "small"}:
        return hour % 12
    if half == "pm":
        return hour % 12 + 12
    if half == "night":
        return hour + 12 if 6 <= hour < 12 else hour % 12
    if full_day:
        return hour
    return hour + 12 if hour < 8 else hour
