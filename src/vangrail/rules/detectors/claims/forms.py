"""Claims in figures, in five languages. Patterns are over folded text and bounded."""

from typing import Final

from vangrail.rules.detectors.base import lazily

_NUMBER_WORDS: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|uno|una|dos|"
    "tres|cuatro|cinco|seis|"
    "siete|ocho|nueve|diez|ein|zwei|drei|funf|sechs|sieben|neun|zehn|deux|trois|quatre|cinq|sept|huit|neuf|dix"
)
_FEW: Final = rf"(?:[0-9]{{1,3}}(?:[.,][0-9]{{3}}){{0,2}}(?:[.,][0-9]{{1,2}})?|{_NUMBER_WORDS})"
_TENS: Final = (
    "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|"
    "(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)?(?:en)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|"
    "(?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)"
    "(?: y (?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|"
    "hundred|honderd|cien|hundert"
)

PERCENT: Final = lazily(
    rf"(?<![\w.,$€£/-])(?:(?P<number>[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?) ?%|"
    rf"(?P<word>[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?|{_TENS}|{_NUMBER_WORDS}) ?"
    r"(?:percent|per cent|procent|pct|por ciento|prozent|pour ?cent)(?![a-z]))(?![0-9])"
)

_TIME: Final = (
    "minut|hour|second|day|week|month|year|season|time|try|tries|turn|mile|metre|meter|inch|euro|dollar|pound|uur|dag|"
    "dagen|weken|maand|jaar|keer|stap|punt|stuks|ronde"
)
PERSONS: Final = (
    "customers?|clients?|users?|people|persons|women|men|adults|parents|families|children|kids|employees|workers|"
    "patients|students|shoppers|homes|households|companies|businesses|subscribers|members|"
    "klanten|gebruikers|mensen|vrouwen|mannen|volwassenen|ouders|gezinnen|kinderen|werknemers|patienten|studenten|"
    "huishoudens|bedrijven|abonnees|leden|belgen|nederlanders|vlamingen|jongeren|ondernemers|"
    "clientes|clientas|usuarios|usuarias|personas|gente|mujeres|hombres|adultos|padres|madres|familias|ninos|"
    "empleados|trabajadores|pacientes|estudiantes|hogares|empresas|jovenes|espanoles|mexicanos|argentinos|colombianos|"
    "chilenos"
)
"""Those of whom a share is told."""

RATIO: Final = lazily(
    rf"(?<![\w.,/-])(?P<part>{_FEW}) (?:(?:out of(?: every)?|in every|van de|van elke|op de|op elke|de cada|von|sur) "
    rf"(?P<whole>{_FEW})(?![\w%]|[.,:][0-9]| ?(?:stars?|sterren|estrellas|sterne|etoiles|euro))"
    rf"|(?:in|op) (?P<of>{_FEW})(?= (?!(?:{_TIME}))(?:people|women|men|children|[a-z]{{3,16}}(?:s|en))(?![a-z])))"
)
"""How many of how many. "1 in 3" alone may be anything; "1 in 3 people" is a share."""

SHARE: Final = lazily(
    r"(?<![\w/-])(?:half|(?:a|one|two) thirds?|(?:a|one|three) quarters?|de helft|een derde|twee derde|driekwart|"
    r"la mitad|un tercio|dos tercios|tres cuartas partes|die halfte|la moitie) "
    r"(?:of|van|de|der|des) (?:(?:all|the|our|its|your|alle|de|onze|het|los|las|la|nuestros|nuestras|sus|todos|todas|nos|"
    rf"unserer|der) ){{0,2}}(?:{PERSONS})(?![a-z])"
)
"""A share in words, of people: half of our customers."""

_MORE: Final = (
    r"(?:as (?:many|much|fast|[a-z]{3,12}) ?(?:as)?|more|less|fewer|(?!over\b|after\b|under\b|other\b|ever\b|never\b|"
    r"per\b|later\b|together\b|winter\b|summer\b|dinner\b|water\b|order\b|hier\b|weer\b|eer\b|voor)"
    r"[a-z]{2,12}er|zo (?:snel|veel|goed|groot|lang|sterk|hoog|vaak|[a-z]{3,12})|meer|minder|mas|menos|plus|moins|"
    r"mieux|so (?:schnell|viel|"
    r"[a-z]{3,12})|mehr|weniger)(?![a-z])"
)
MULTIPLE: Final = lazily(
    rf"(?<![\w.,-])(?:(?:twice|{_FEW} ?(?:x|times|keer|maal|veces|fois)|(?:zwei|drei|vier|funf|zehn|"
    rf"[0-9]{{1,3}}) ?mal) {_MORE}"
    r"|dubbel zo [a-z]{3,12}|(?:el )?(?:doble|triple) de (?!(?:cafe|la|el|los|las)\b)[a-z]{3,12}|"
    r"(?:dura|rinde|limpia|aguanta)n? (?:hasta )?el (?:doble|triple)|doppelt so [a-z]{3,12}|"
    r"deux fois plus [a-z]{3,14})"
)

RANK: Final = lazily(
    r"(?<![\w#])(?:#1|n\.?[ro°]\.? ?1|number (?:1|one)|nummer (?:1|een|eins)|numero (?:1|uno|un))(?![\w-]|[.,:][0-9])"
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

MANY: Final = lazily(
    r"(?<![\w-])(?:(?:tens|hundreds) of )?(?:thousands|millions|(?:tien|honderd)?duizenden|miljoenen|miles|millones|"
    r"tausende|millionen|milliers) (?:(?:of|de|d'|von) ?)?"
    r"(?:(?:happy|satisfied|active|loyal|tevreden|actieve|trouwe|vaste|felices|satisfechos|zufriedene) )?"
    r"(?:customers|clients|users|subscribers|downloads|klanten|gebruikers|abonnees|clientes|usuarios|suscriptores|"
    r"descargas|kunden|nutzer|utilisateurs)(?![a-z])"
)
"""A big number without figures, of those who buy and use."""

_SCALE: Final = "(?:k|m|mil|thousand|duizend|tausend|mille)"
WHO: Final = (
    "customer|client|klant|kund|user|usuari|gebruiker|nutzer|people|mensen|personas|download|utilisat|menschen|compan|"
    "bedrijven|empresas|subscri|suscri|abon|member|leden|miembro|mitglied|famil|gezin|huishoud|patient|pacient|student|"
    "order|bestelling|pedido|descarga|business|unternehmen|personnes|entreprises|foyers"
)
"""How the words for those who buy and use begin."""

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
    "(?:doble|triple) de",
    "n? (?:hasta )?el (?:doble|triple)",
    "doppelt so",
    "deux fois",
    rf"(?:[0-9]|{_NUMBER_WORDS}) ?(?:x|times|keer|maal|veces|fois|mal) [a-z]",
    rf"(?:out of|out of every|in every|van de|van elke|op de|op elke|de cada|von|sur) (?:[0-9]|{_NUMBER_WORDS})",
    rf"(?:[0-9]|{_NUMBER_WORDS}) (?:in|op) (?:[0-9]{{1,3}}|{_NUMBER_WORDS}) [a-z]{{3}}",
    "(?:half of|thirds? of|quarters? of|helft van|derde van|driekwart van|mitad de|tercios? de|partes de|moitie d|halfte d)",
    (
        r"(?:thousands|millions|duizenden|miljoenen|miles|millones|tausende|millionen|milliers) (?:[a-z']{1,3} ?)?"
        r"(?:[a-z]{5,12} )?(?:customer|client|user|subscri|download|klant|gebruiker|abonn|usuari|"
        r"suscri|descarga|kund|nutzer|utilis)"
    ),
    "#1",
    r"n\.?(?:r|o|°)\.? ?1",
    "nummer (?:1|een)",
    "number (?:1|one)",
    "numero (?:1|un)",
    "millio",
    "miljo",
    "miljard",
    "millon",
    "milliard",
    "billion",
    rf"[0-9] ?{_SCALE}?\+? (?:de |of |d')?(?:[a-z]{{5,12}} )?(?:{WHO})",
)
"""Triggers for the scan."""
