"""Shares and ratios that claim nothing: discounts, tax, batteries, weather, recipes, ratings, and "100% sure"."""

from typing import Final

from vangrail.rules.detectors.base import lazily
from vangrail.rules.detectors.claims.forms import PERSONS as _PERSONS

NO_CLAIM_BEFORE: Final = lazily(
    r"(?:(?<![a-z])(?:sale|discount|off|coupon|voucher|code|promo\w*|cashback|korting|korting van|sale tot|"
    r"solden|uitverkoop|descuento\w*|descuento del?|descuentos? de hasta(?: un)?|rebaja\w*|rebajas hasta(?: el)?|dto\.?|"
    r"rabatt|reduction|remise|soldes|battery|batterij|accu|bateria|akku|batterie|phone|telefoon|movil|charged|chance|kans|"
    r"kans op|probabilidad|rain|regen|lluvia|humidity|vochtigheid|humedad|vat|btw|iva|tva|mwst|tip|fooi|propina|interest|"
    r"rente|interes|mortgage|hipotheek|apr|tae|brightness|volume|zoom|opacity|quality|charging|loading|cocoa|cacao|abv|alc|"
    r"alcohol|grade|slope|poll|peiling|encuesta|got|scored|gescoord|haalde|gehaald|saco|saque|sacado|nota) ?"
    r"(?:of|is|van|de|del|un|een|a|an|:|at|op|al|now|nog)? ?|[-–])$"
)
"""What stands right before a discount, a battery level, a tax, a school mark, a poll …"""

WEAK_BEFORE: Final = lazily(
    r"(?<![a-z])(?:save|saving|saves|extra|up to|upto|tot wel|tot|bespaar\w*|besparen|hasta|hasta un|ahorra\w*|bis zu|spare|"
    r"jusqu'a|at|still at|still on|on|op|al|get|gets|gets you|get you|gives you|krijg|krijgt|krijg je|je krijgt|te quitan|te dan|"
    r"consigue|llevate|enjoy) ?(?:of|is|van|de|del|un|el|a|:|now|nog)? ?$"
)
"""What often stands before a price cut or a battery level, and before a claim too: what stands behind decides."""

SAVING_BEFORE: Final = lazily(
    r"(?<![a-z])(?:(?P<save>save|saves|saving|bespaar\w*|besparen|ahorr\w+|spare|sparen)|reduc\w+|cuts?|cutting|lowers?|kills?|"
    r"removes?|blocks?|verminder\w*|verlaag\w*|verwijder\w*|doodt|doden|beperk\w*|baja\w*|elimina\w*|mata\w*|"
    r"disminuy\w+|senkt|entfernt|reduziert)(?: [a-z0-9']{1,14}){0,4}? (?:(?:by|met|en|um) )?"
    r"(?:up to|tot|tot wel|hasta|hasta un|hasta el|bis zu|jusqu'a|a|un|el|ca\.|zo'n|around)? ?$"
)
"""A verb that promises an effect, up to four words, and "up to"."""

SAVED_BEHIND: Final = lazily(
    r" (?:(?:on|off|in|of|op|van|aan|en|de|del|an|auf) )?(?:(?:your|the|my|our|je|uw|de|het|tu|su|la|el|los|las|ihre|deine) ){0,2}"
    r"(?:energy|electricity|gas|fuel|water|power|heating|emissions|time|costs?|bills?|waste|paper|co2|"
    r"energie\w*|stroom\w*|stook\w*|water\w*|brandstof\w*|verwarming\w*|uitstoot|tijd|kosten|rekening|factuur|afval|papier|"
    r"energia|electricidad|luz|agua|combustible|calefaccion|emisiones|consumo|tiempo|costes|costos|facturas?|residuos|strom\w*)"
    r"(?![a-z])"
)
"""What a product may save: not the price of something."""

SALE_NEAR: Final = lazily(
    r"(?<![a-z])(?:sale|discount\w*|(?:with|use|met|gebruik|con|usa)(?: (?:the|my|de|mijn|el|mi))? (?:code|codigo)|"
    r"coupon|voucher|promo\w*|black friday|outlet|clearance|"
    r"korting\w*|solden|uitverkoop|aanbieding\w*|koopjes|"
    r"descuento\w*|rebajas?|oferta\w*|cupon|liquidacion|rabatt\w*|soldes|angebot\w*)(?![a-z])"
)
"""Words of a price cut, which is no claim."""

SOON: Final = lazily(
    r"(?<![a-z])(?:deals?|today|tomorrow|(?:this|next) (?:week|weekend|month)|until|actie|acties|vandaag|morgen|"
    r"(?:dit|deze|volgend) (?:week|weekend|maand)|t/m|hoy|manana|est[ea] (?:fin de semana|semana|mes)|"
    r"hasta el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))(?![a-z])"
)
"""Until when something costs less."""

CLAIM_BEHIND: Final = lazily(
    r" (?:(?:more|less|fewer|better|cheaper|faster|stronger|longer|lighter|quicker|smaller|bigger|higher|lower|greener|"
    r"cleaner|safer|healthier|brighter|softer|quieter|thinner|easier|warmer|cooler|smarter|"
    r"meer|minder|beter|goedkoper|sneller|sterker|langer|lichter|zuiniger|groter|kleiner|hoger|lager|groener|schoner|"
    r"veiliger|gezonder|helderder|zachter|stiller|dunner|makkelijker|gemakkelijker|warmer|koeler|slimmer|duurzamer|"
    r"efficienter|mas|menos|mejor|mayor|menor|moins|mieux|mehr|weniger|schneller|billiger|gunstiger)(?![a-z])|"
    r"(?:of|van|de|der|des) (?:(?:all|the|our|its|alle|de|onze|los|las|la|nuestros|nuestras|todos|todas|unserer|nos) ){1,2}"
    r"(?!time|tijd|tiempo|zeit|sale|price|prijs|precio|bier|book|boek|libro|way)[a-z]{3,}|"
    rf"(?:of|van|de|der|des) (?:{_PERSONS})(?![a-z]))"
)
"""What makes a share a claim whatever stands before it: a comparison, or all those it is a share of."""

_SELF: Final = (
    r"done|finished|sure|certain|convinced|ready|through|there|mine|"
    r"klaar|zeker|overtuigd|af|akkoord|eens|gelezen|segur[oa]s?|list[oa]s?|convencid[oa]s?|hech[oa]|leid[oa]|terminad[oa]"
)
SELF_BEHIND: Final = lazily(rf" (?:{_SELF}|yes|no|ja|nee|si|voted?|stemt|stemde|vot\w{{1,4}}|de acuerdo)(?![a-z])")
SELF_BEFORE: Final = lazily(
    r"(?<![a-z])(?:i'?m|i am|i've (?:read|done|watched)|we'?re|ik ben|ik zit (?:op|aan)|we zijn|estoy(?: al?)?|estamos(?: al?)?|"
    r"llevo|voy por|ich bin|je suis)(?: (?:now|already|about|like|nu|al|ongeveer|nog|como|un|el|casi|ya|al)){0,2} ?$"
)
"""How far somebody is, and how sure: nobody wants a source."""

NO_CLAIM_BEHIND: Final = lazily(
    r" ?(?:(?:(?:on|op|en|van) (?:everything|alles|todo)|"
    r"off|discount|sale|cashback|back|rebate|coupon|korting|goedkoper bij|ledenkorting|"
    r"de descuento|"
    r"descuento|dto|de rebaja|menos en|"
    r"rabatt|reduziert|nachlass|de reduction|de remise|de rabais|battery|batterij|accu|de bateria|akku|de batterie|"
    r"charged?|opgeladen|power|"
    r"chance|kans|de probabilidad|probability|humidity|rain|regen|vat|btw|(?:de )?iva|tva|mwst|tip|interest|rente|"
    r"(?:de )?interes|apr|abv|vol|"
    r"alcohol|alc|fat|vet|milk|melk|cream|cocoa|cacao|chocola\w*|dark|proof|grasa|leche|vinegar|azijn|deposit|"
    r"aanbetaling|anzahlung|down|"
    r"of the time|of my|of me|van de tijd|van mijn|del tiempo|de mi|de mis|der zeit|du temps|remaining|left|volume|"
    r"brightness|zoom|gradient|slope|download\w*|loaded|complete|uploaded|"
    r"(?:for|voor|en|in|fur) (?:maths?|english|history|french|science|wiskunde|nederlands|engels|frans|geschiedenis|mates|"
    r"matematicas|lengua|ingles|historia|mathe|deutsch))(?![a-z])"
    r"|[a-z ]{0,20}(?:discount|korting|descuento|rabatt|reduction)(?![a-z]))"
)
"""What stands right behind one."""

IDIOM: Final = frozenset(
    {
        "100",
        "110",
        "200",
        "1000",
        "50",
        "99",
        "101",
        "0",
        "hundred",
        "honderd",
        "cien",
        "hundert",
        "fifty",
        "vijftig",
        "cincuenta",
    }
)
"""Numbers that people say without having counted; they claim only beside a quality."""

QUALITY: Final = lazily(
    r" ?(?:proven|tested|scientifically|bewezen|getest|wetenschappelijk|comprobad[oa]|demostrad[oa]|probad[oa]|"
    r"natural|organic|recycled|recyclable|renewable|vegan|plastic.free|safe|effective|guaranteed|carbon|co2|"
    r"climate|green|cotton|pure|"
    r"biodegradable|compostable|sustainable|free of|more|less|fewer|faster|cheaper|better|of (?:our|all|the|"
    r"customers|people|users|patients)|"
    r"natuurlijk|biologisch|gerecycled|gerecycleerd|hernieuwbaar|groen|co2-neutraal|klimaat|duurzaam|veilig|"
    r"effectief|gegarandeerd|plantaardig|"
    r"meer|minder|van (?:de|onze|alle)|recyclebaar|natural|natural\w*|organico|ecologic\w+|reciclad\w+|reciclable\w*|"
    r"renovable\w*|vegan\w+|"
    r"garantizad\w+|sostenible\w*|eficaz|puro|mas|menos|de (?:los|las|nuestros|nuestras)|naturlich|bio|recycelt\w*|"
    r"erneuerbar\w*|klimaneutral|"
    r"nachhaltig|sicher wirksam|der (?:kunden|nutzer|befragten)|des (?:clients|utilisateurs|francais)|naturel\w*|"
    r"recycle\w*|renouvelable\w*)(?![a-z])"
)
"""Qualities that make "100%" a claim about a product."""

RATING_BEFORE: Final = lazily(
    r"(?<![a-z])(?:rate|rating|rated|give|gave|gives|giving|score|scored|scale|geef|geven|gaf|cijfer|een dikke|nota|"
    r"puntua\w*|le doy|doy un|"
    r"gebe|note|je donne|solid|it's a|film|movie|book|boek|libro|hotel|episode|pain|mood)(?: (?:it|this|that|them|"
    r"him|her|a|an|een|un|het|dit|me|of|is))*:? ?$"
)
"""What stands right before a mark out of ten."""
