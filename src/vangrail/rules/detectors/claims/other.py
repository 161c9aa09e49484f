"""Shares and ratios that claim nothing: discounts, tax, batteries, weather, recipes, ratings, and "100% sure"."""

from typing import Final

from vangrail.rules.detectors.base import lazily

NO_CLAIM_BEFORE: Final = lazily(
    r"(?:(?<![a-z])(?:save|saving|sale|discount|off|up to|upto|extra|coupon|voucher|code|promo\w*|cashback|korting|"
    r"korting van|tot wel|tot|sale tot|"
    r"solden|uitverkoop|bespaar|descuento\w*|descuento del?|rebaja\w*|hasta|hasta un|ahorra\w*|dto\.?|rabatt|bis zu|"
    r"spare|reduction|remise|soldes|"
    r"jusqu'a|battery|batterij|accu|bateria|akku|batterie|phone|telefoon|movil|charged|chance|kans|kans op|"
    r"probabilidad|rain|regen|lluvia|"
    r"humidity|vochtigheid|humedad|vat|btw|iva|tva|mwst|tip|fooi|propina|interest|rente|interes|mortgage|hipotheek|"
    r"apr|tae|brightness|volume|"
    r"zoom|opacity|quality|charging|loading|at|still at|on|op|al|cocoa|cacao|abv|alc|alcohol|grade|slope) ?(?:of|is|"
    r"van|de|del|un|:|at|op|now|nog)? ?|[-–])$"
)
"""What stands right before a discount, a battery level, a tax, an interest rate …"""

NO_CLAIM_BEHIND: Final = lazily(
    r" ?(?:(?:off|discount|sale|cashback|back|rebate|coupon|korting|goedkoper bij|ledenkorting|de descuento|"
    r"descuento|dto|de rebaja|menos en|"
    r"rabatt|reduziert|nachlass|de reduction|de remise|de rabais|battery|batterij|accu|de bateria|akku|de batterie|"
    r"charged?|opgeladen|power|"
    r"chance|kans|de probabilidad|probability|humidity|rain|regen|vat|btw|(?:de )?iva|tva|mwst|tip|interest|rente|"
    r"(?:de )?interes|apr|abv|vol|"
    r"alcohol|alc|fat|vet|milk|melk|cream|cocoa|cacao|chocola\w*|dark|proof|grasa|leche|vinegar|azijn|deposit|"
    r"aanbetaling|anzahlung|down|"
    r"of the time|of my|of me|van de tijd|van mijn|del tiempo|de mi|de mis|der zeit|du temps|remaining|left|volume|"
    r"brightness|zoom|gradient|slope|download\w*|loaded|complete|uploaded)(?![a-z])"
    r"|[a-z ]{0,20}(?:discount|korting|descuento|rabatt|reduction)(?![a-z]))"
)
"""What stands right behind one."""

IDIOM: Final = frozenset({"100", "110", "200", "1000", "50", "99", "101", "0"})
"""Numbers that people say without having counted; they claim only beside a quality."""

QUALITY: Final = lazily(
    r" ?(?:natural|organic|recycled|recyclable|renewable|vegan|plastic.free|safe|effective|guaranteed|carbon|co2|"
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
