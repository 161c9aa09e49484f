"""Claims in figures, in five languages. Patterns are over folded text and bounded."""

from typing import Final

from vangrail.rules.detectors.base import lazily

_NUMBER_WORDS: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|uno|una|dos|"
    "tres|cuatro|cinco|seis|"
    "siete|ocho|nueve|diez|ein|zwei|drei|funf|sechs|sieben|neun|zehn|deux|trois|quatre|cinq|sept|huit|neuf|dix"
)
_FEW: Final = rf"(?:[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?|{_NUMBER_WORDS})"

PERCENT: Final = lazily(
    r"(?<![\w.,$€£/-])(?P<number>[0-9]{1,4}(?:[.,][0-9]{1,2})?) ?"
    r"(?:%|(?:percent|per cent|procent|pct|por ciento|prozent|pour ?cent)(?![a-z]))(?![0-9])"
)

RATIO: Final = lazily(
    rf"(?<![\w.,/-])(?P<part>{_FEW}) (?:out of(?: every)?|in every|van de|op de|op elke|de cada|von|"
    rf"sur) (?P<whole>{_FEW})"
    rf"(?![\w%]|[.,:][0-9]| ?(?:stars?|sterren|estrellas|sterne|etoiles|euro))"
)

_MORE: Final = (
    r"(?:as (?:many|much|fast|[a-z]{3,12}) ?(?:as)?|more|less|fewer|(?!over\b|after\b|under\b|other\b|ever\b|never\b|"
    r"per\b|later\b|together\b)"
    r"[a-z]{2,12}er|zo (?:snel|veel|goed|groot|lang|sterk|hoog|vaak|[a-z]{3,12})|meer|minder|mas|menos|plus|moins|"
    r"mieux|so (?:schnell|viel|"
    r"[a-z]{3,12})|mehr|weniger)(?![a-z])"
)
MULTIPLE: Final = lazily(
    rf"(?<![\w.,-])(?:(?:twice|{_FEW} ?(?:x|times|keer|maal|veces|fois)|(?:zwei|drei|vier|funf|zehn|"
    rf"[0-9]{{1,3}}) ?mal) {_MORE}"
    r"|dubbel zo [a-z]{3,12}|(?:el )?doble de (?!(?:cafe|la|el|los|las)\b)[a-z]{3,12}|doppelt so [a-z]{3,12}|"
    r"deux fois plus [a-z]{3,14})"
)

RANK: Final = lazily(
    r"(?<![\w#])(?:#1|n[ro°]\.? ?1|number (?:1|one)|nummer (?:1|een|eins)|numero (?:1|uno|un))(?![\w-]|[.,:][0-9])"
    r"(?! ?(?:fan|supporter|mum|mom|dad|papa|mama|priority|rule|tip|reason|thing|day|song|hit|single|fout|regel|"
    r"reden|razon|regla|question|draft))"
)
RANK_BEFORE: Final = lazily(
    r"(?:\b(?:the|our|your|a|de|het|el|la|le|die|der|das|onze|is|are|we're|voted|ranked|als|rated|zijn|somos|son|sind|"
    r"ist)|'s) $"
)
RANK_BEHIND: Final = lazily(r" (?:in|for|choice|brand|app|voor|van|en|de|im|bei|dans)(?![a-z])")
"""Words that make a "#1" a rank rather than a heading."""

COUNT: Final = lazily(
    r"(?<![\w.,$€£#/-])(?P<number>[0-9]{1,3}(?:[.,' ][0-9]{3}){1,3}|[0-9]{1,9}(?:[.,][0-9])?|a|een|half a|un|ein|eine)"
    r"(?P<scale> ?(?:k|m|mn|mio|mil|thousand|duizend|tausend|mille|millions?|miljoen|millon(?:es)?|millionen|"
    r"billions?|miljard|milliarden|milliards)(?![a-z]))?"
    r"\+? (?:(?:de|of|d')? ?)(?:(?:happy|satisfied|active|loyal|tevreden|actieve|trouwe|vaste|felices|satisfechos|"
    r"activos|zufriedene|aktive) )?"
    r"(?P<noun>customers|clients|users|downloads|people|subscribers|members|companies|businesses|families|patients|"
    r"students|orders|"
    r"klanten|gebruikers|mensen|abonnees|leden|bedrijven|gezinnen|huishoudens|patienten|bestellingen|clientes|"
    r"usuarios|personas|"
    r"suscriptores|miembros|empresas|familias|pacientes|pedidos|descargas|kunden|nutzer|menschen|mitglieder|"
    r"unternehmen|utilisateurs|"
    r"personnes|abonnes|entreprises|foyers)(?![a-z])"
)

_SCALE: Final = "(?:k|m|mil|thousand|duizend|tausend|mille)"
_WHO: Final = (
    "customer|client|klant|kund|user|usuari|gebruiker|nutzer|people|mensen|personas|download|utilisat|menschen|compan|"
    "bedrijven|empresas|subscri|suscri|abon|member|leden|miembro|mitglied|famil|gezin|huishoud|patient|pacient|student|"
    "order|bestelling|pedido|descarga|business|unternehmen|personnes|entreprises|foyers"
)

TRIGGERS: Final = (
    "%",
    "per ?cent",
    "procent",
    "[0-9] pct",
    "por ciento",
    "prozent",
    "pour ?cent",
    "twice ",
    "dubbel zo",
    "doble de",
    "doppelt so",
    "deux fois",
    rf"(?:[0-9]|{_NUMBER_WORDS}) ?(?:x|times|keer|maal|veces|fois|mal) [a-z]",
    rf"(?:out of|out of every|in every|van de|op de|op elke|de cada|von|sur) (?:[0-9]|{_NUMBER_WORDS})",
    "#1",
    r"n(?:r|o|°)\.? ?1",
    "nummer (?:1|een)",
    "number (?:1|one)",
    "numero (?:1|un)",
    "millio",
    "miljo",
    "miljard",
    "millon",
    "milliard",
    "billion",
    rf"[0-9] ?{_SCALE}?\+? (?:de |of |d')?(?:[a-z]{{5,12}} )?(?:{_WHO})",
)
"""Triggers for the scan."""
