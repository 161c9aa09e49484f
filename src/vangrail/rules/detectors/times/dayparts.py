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


_TOLD: Final = lazily(
    r"(?<![a-z])(?:(?P<morning>breakfast|dawn|sunrise|early shift|mornings?|my alarm|alarm (?:goes|clock)|"
    r"vanochtend|vanmorgen|morgenochtend|gisterochtend|'s ochtends|'s morgens|[a-z]{0,12}ochtend|ontbijt|zonsopgang|vroege dienst|"
    r"wekker|"
    r"esta manana|(?:por|de) las? mananas?|cada manana|desayuno|amanecer|despertador|turno de manana|"
    r"heute morgen|morgens|wecker|fruhstuck|fruhschicht|ce matin|du matin|petit-dejeuner)"
    r"|(?P<afternoon>afternoons?|lunch|after school|matinee|noon|"
    r"vanmiddag|[a-z]{0,12}namiddag|gistermiddag|morgenmiddag|'s middags|na school|"
    r"esta tarde|(?:por|de) la tarde|mediodia|almuerzo|siesta|"
    r"heute nachmittag|nachmittags|mittagspause|cet apres-midi|de l'apres-midi)"
    r"|(?P<evening>tonight|evenings?|late shift|[a-z]{0,12}avond(?:en)?|'s avonds|late dienst|"
    r"esta noche|anoche|(?:por|de) las? noches?|(?:cada|toda la|todas las) noches?|cena|"
    r"heute abend|gestern abend|abends|spatschicht|ce soir|hier soir|du soir)"
    r"|(?P<night>at night|last night|(?:every|each|all) (?:week)?night|weeknights?|nights|"
    r"(?:dead|middle) of the night|overnight|night ?shift|nightclub|awake|can'?t sleep|"
    r"sleepless|insomnia|'s nachts|vannacht|in de nacht|nachtdienst|nachtploeg|nachtshift|wakker|slapeloos|kan niet slapen|"
    r"de (?:la )?madrugada|turno de noche|turno nocturno|insomnio|desvelad[oa]s?|despiert[oa]s?|no puedo dormir|"
    r"nachts|heute nacht|nachtschicht|schlaflos|cette nuit|de la nuit|insomnie))(?![a-z])"
)
"""Words that tell, somewhere in the sentence, which half of the day a bare hour is in."""

_WHOLE_DAY: Final = lazily(
    r"(?<![\w.,:/-])(?:1[3-9]|2[0-3])(?::[0-5][0-9]|\.[0-5][0-9](?= ?(?:u|h))| ?(?:u|h|uur|uhr)(?![a-z]))"
)
"""A time past noon in figures: whoever writes it counts to 24, also in the time beside it."""

_AWAY: Final = 60
_BESIDE: Final = 16
_STOP: Final = lazily(r"[!?]|\.(?= |$)|\.{2}")


def part_told(text: str, start: int, end: int) -> str | None:
    """Return the part of the day that the sentence around a time tells: `morning`, `afternoon`, `evening`, `night`, or None.

    The nearest word within sixty characters counts. `whole` says that a time beside it counts to 24.
    """
    if any(_WHOLE_DAY.search(text, *span) for span in ((max(0, start - _BESIDE), start), (end, end + _BESIDE))):
        return "whole"
    low, high = max(0, start - _AWAY), min(len(text), end + _AWAY)
    low = max((stop.end() for stop in _STOP.finditer(text, low, start)), default=low)
    stop = _STOP.search(text, end, high)
    high = stop.start() if stop else high
    words = (word for word in _TOLD.finditer(text, low, high) if word.end() <= start or word.start() >= end)
    nearest = min(words, key=lambda word: max(start - word.end(), word.start() - end), default=None)
    return nearest and nearest.lastgroup


def hour_of(hour: int, part: str | None, *, full_day: bool) -> tuple[int, bool]:
    """Return the hour of 24 for an hour as written and a part of the day, and whether that is sure.

    Without a part nobody knows of one to five, and of ten to twelve, whether they stand in the night; six to nine never do.
    """
    half = (part or "").replace(".", "")
    if hour > 12 or hour == 0 or (full_day and not half) or half == "whole":
        return hour, True
    if half in {"am", "small", "pm"}:
        return hour % 12 + (12 if half == "pm" else 0), True
    if half == "night":
        return (hour + 12 if 6 <= hour < 12 else hour % 12), True
    if half == "evening":
        return (hour + 12 if 5 <= hour < 12 else hour % 12), True
    if half == "morning" and hour < 12:
        return hour, True
    if half == "afternoon" and hour not in {10, 11}:
        return hour % 12 + 12, True
    return (hour + 12 if 6 <= hour < 8 else hour), 6 <= hour < 10
