"""The forms of a time of day, and what only looks like one. Patterns are over folded text and bounded."""

import re
from functools import cache
from typing import Final, NamedTuple

from vangrail.rules.detectors.base import lazily
from vangrail.rules.detectors.times.dayparts import HOURS

_FIGURE: Final = r"(?P<hour>[01]?[0-9]|2[0-4])"
_WORD: Final = "|".join(sorted(HOURS, key=len, reverse=True))
_SPANISH: Final = "una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"
_ANY: Final = rf"(?P<hour>[01]?[0-9]|2[0-4]|{_WORD})"
_START: Final = r"(?<![\w:.,/$€£#+-])"
_END: Final = r"(?![\w%:]|[.,/-][0-9])(?! ?[ap]\.?m)"


class Form(NamedTuple):
    """One way of writing. `sure` needs no preposition; `full_day` counts to 24, so that 4 is four at night.

    A text without `mark`, which is found faster, holds no time in this form.
    """

    mark: re.Pattern[str]
    pattern: re.Pattern[str]
    sure: bool
    full_day: bool


def _form(mark: str, pattern: str, *, sure: bool = False, full_day: bool = False) -> Form:
    return Form(re.compile(mark), re.compile(pattern), sure, full_day)


_MINUTE: Final = "(?P<minute>[0-5][0-9])"
_QUARTER: Final = "(?: (?P<shift>y media|y cuarto|menos cuarto))?"
_SHIFT: Final = "(?P<shift>half past|quarter (?:past|to|after)|kwart (?:over|voor)|viertel (?:nach|vor))"
_HOURS: Final = r"(?= ?(?:uur|uhr|hrs?|h|horas)(?![a-z]))"
_PART: Final = (
    r"(?:in the (?:early )?(?:morning|evening|afternoon)|at night|'s (?:nachts|ochtends|morgens|avonds|middags)|"
    r"de la (?:madrugada|noche|manana|tarde))"
)


@cache
def forms() -> tuple[Form, ...]:
    """Return every form, the most telling first. Compiled when the first trigger fires."""
    return (
        _form(
            r"[ap]\.?m",
            rf"(?<!\bum ){_START}{_FIGURE}(?:[:.]{_MINUTE})? ?(?P<half>[ap]m|[ap]\.m\.?)(?![a-z0-9])",
            sure=True,
        ),
        _form(":[0-5]", rf"{_START}(?P<hour>0[0-9]|1[0-9]|2[0-3]):{_MINUTE}(?::[0-5][0-9])?{_END}", sure=True),
        _form(":[0-5]", rf"{_START}{_FIGURE}:{_MINUTE}{_END}"),
        _form(r"[0-9]\.[0-5]", rf"{_START}{_FIGURE}\.{_MINUTE}{_HOURS}", sure=True),
        _form(
            r"[0-9]\.[0-5]",
            rf"(?:(?<=\bat )|(?<=\bom )|(?<=\bum )|(?<=\blas )|(?<=@ )){_FIGURE}\.{_MINUTE}{_END}",
            sure=True,
        ),
        _form("[0-9] ?u", rf"{_START}{_FIGURE} ?u(?:ur)? ?{_MINUTE}(?![0-9])", sure=True, full_day=True),
        _form("[0-9] ?u", rf"{_START}(?P<hour>1[3-9]|2[0-4]) ?u(?![a-z0-9])", sure=True, full_day=True),
        _form("[0-9]u", rf"{_START}{_FIGURE}u{_END}"),
        _form("[0-9] ?h", rf"{_START}{_FIGURE} ?h ?{_MINUTE}{_END}", full_day=True),
        _form("[0-9] ?h", rf"{_START}{_FIGURE} ?h(?:eures?)?{_END}", full_day=True),
        _form(" uur", rf"{_START}{_ANY} uur{_END}"),
        _form(" uhr", rf"{_START}{_ANY} uhr(?: {_MINUTE})?{_END}", sure=True),
        _form("o'?clock", rf"{_START}{_ANY} o'?clock{_END}", sure=True),
        _form("half|quarter|kwart|viertel", rf"{_START}{_SHIFT} {_ANY}{_END}", sure=True),
        _form("half|halb", rf"{_START}(?P<shift>half|halb) ?{_ANY}{_END}"),
        _form("n? las ", rf"(?:(?<=\ba las )|(?<=\bson las ))(?P<hour>[0-9]{{1,2}}|{_SPANISH}){_QUARTER}{_END}"),
        _form(
            "a la una",
            rf"(?<=\ba la )(?P<hour>una){_QUARTER}{_END}(?! (?!de la (?:manana|tarde|noche|madrugada))[a-z])",
        ),
        _form(f" {_PART}", rf"{_START}{_ANY}(?= {_PART})", sure=True),
        _form(
            "dn|dde|dia|tt|nuit",
            r"(?<![\w-])(?P<midnight>midnight|middernacht|medianoche|mitternacht|minuit)(?![\w-])",
        ),
    )


PREPOSITION: Final = lazily(
    r"(?:(?<![a-z])(?:at|until|till|til|by|from|since|around|about|before|after|past|it's|its|it is|now|only|om|tot|"
    r"rond|vanaf|tegen|sinds|"
    r"voor|na|omstreeks|het is|is het|nu|pas|al|van|a las?|las|hasta|desde|sobre las|hacia las|a partir de las|um|"
    r"bis|ab|gegen|seit|vor|nach|"
    r"es ist|schon|a|vers|jusqu'a|des|depuis|avant|apres|il est|opens|closes|starts|ends|kick-?off|aanvang|begint|"
    r"start|openen|dicht)"
    r"|[@\U0001f550-\U0001f567\u23f0\u231a\U0001f319])[ :]{0,2}$"
)
"""Words right before that make a doubtful number a time."""

NO_TIME_BEFORE: Final = lazily(
    r"(?:[$€£]|(?<![a-z])(?:won|win|wins|beat|lost|lose|score|scored|ratio|aspect|scale|versie|version|wint|won met|"
    r"verloor|stand|uitslag|"
    r"marcador|gano|perdio|gana|gewann|ergebnis|verhouding|vers|verse|chapter|capitulo|hoofdstuk|kapitel|psalm|eur|"
    r"usd|euro|room|kamer|"
    r"per|page|pagina|van de|one of|two of) ?(?:with|by|met|de|por|mit|:)?) ?$"
)
"""Words right before a score, a ratio, a verse or a price."""

NO_TIME_BEHIND: Final = lazily(
    r" ?(?:[%€$£]|(?:euros?|eur|usd|dollars?|pounds?|km|kg|gb|mb|m|meter|metres?|mi|miles|goals?|points?|punten|"
    r"puntos|ratio|aspect|percent|procent|"
    r"million|miljoen|millones|out of|x|times|keer|veces)(?![a-z])|(?:uur|uren|hours?|hrs?|h|horas|stunden|heures)? ?"
    r"(?:per|lang|geleden|durend|later|ago|long|gewerkt|werken|slapen|extra|of (?:work|sleep)|de (?:trabajo|sueno|"
    r"travail)|al dia|por dia|"
    r"a day|each|straight|on end|aan een stuk|achter elkaar|seguidas|am stuck|d'affilee|par jour|pro tag|"
    r"op een dag)(?![a-z])|"
    r"(?! ?(?:hs|hrs|horas)(?![a-z])) "
    r"[a-z]{3,}[aeo]s(?<!antes)(?<!horas)(?<!las)(?<!los)(?<!mas)(?<!pues)(?<!does)(?<!has)(?<!was)(?<!goes)"
    r"(?<!this)(?<!nos)(?<!yes)(?![a-z]))"
)
"""What stands right behind an amount, a duration or a number of things ("a las 3 chicas")."""

BIBLE: Final = lazily(
    r"(?<![a-z])(?:genesis|exodus|psalms?|psalmen|salmos?|proverbs|spreuken|proverbios|isaiah|jesaja|isaias|matthew|"
    r"matteus|mateo|mark|marcus|"
    r"marcos|luke|lucas|john|johannes|juan|acts|romans|romeinen|romanos|corinthians|corintios|galatians|ephesians|"
    r"efesios|philippians|"
    r"colossians|timothy|hebrews|hebreos|james|peter|revelation|apocalipsis|quran|koran|surah|jn|mt|lk|mk|rom|cor|ps) $"
)
"""Books whose chapters and verses look like times."""

TRIGGERS: Final = (
    "[0-9]:[0-5][0-9]",
    r"[0-9]\.[0-5][0-9] ?[uh]",
    r"(?:at|om|um|las|@) [0-9]{1,2}\.[0-5][0-9]",
    r"[0-9] ?[ap]\.?m(?:[^a-z0-9]|$)",
    "[0-9] ?u(?:[^a-z]|ur|$)",
    "[0-9] ?h(?:[^a-z]|eure|$)",
    rf"(?:{_WORD}) (?:uur|uhr)",
    "[0-9] uhr",
    rf"(?:[0-9]|{_WORD}) o'?clock",
    rf"half (?:past|[0-9]|{_WORD})",
    rf"halb ?(?:[0-9]|{_WORD})",
    "(?:kwart (?:over|voor)|quarter (?:past|to|after)|viertel (?:nach|vor)) ",
    rf"(?:a|son) las (?:[0-9]|{_SPANISH})",
    "a la una",
    "midnight",
    "middernacht",
    "medianoche",
    "mitternacht",
    "minuit",
    rf"(?:[0-9]|{_WORD}) (?:in the (?:early |morn|even|after)|at night|'s (?:nacht|ocht|mor|mid|avo)|de la (?:ma|tar|noc))",
)
"""Triggers for the scan."""
