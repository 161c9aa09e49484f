"""Words for languages, countries and kinds of people, in three languages, as lists of people have them."""

from collections.abc import Mapping

from vangrail.web.people.imports.columns import fold

_LANGUAGES = {
    "en": "en, eng, english, engels, ingles, anglais",
    "nl": "nl, nld, dut, dutch, nederlands, vlaams, flemish, neerlandes, holandes, flamenco, neerlandais",
    "es": "es, spa, esp, spanish, spaans, espanol, castellano, castilian, espagnol",
}
_KINDS = {
    "staff": """staff, employee, internal, permanent, own staff, personeel, medewerker, werknemer, intern, vast,
        eigen personeel, bediende, arbeider, plantilla, empleado, empleada, interno, interna, fijo, fija,
        personal, personal propio""",
    "third_party": """third party, third, external, contractor, temp, temps, temporary, agency, agency worker, freelancer,
        freelance, supplier, cleaner, extern, externe, derde, derden, uitzendkracht, interim, interimair,
        flexi, inhuur, zzp, schoonmaak, tercero, terceros, externo, externa, ett, subcontrata, autonomo,
        autonoma, temporal""",
}
_COUNTRIES = {
    "AT": "austria, oostenrijk, aut",
    "BE": "belgium, belgie, belgica, bel",
    "BG": "bulgaria, bulgarije",
    "CH": "switzerland, zwitserland, suiza",
    "CZ": "czechia, czech republic, tsjechie, chequia",
    "DE": "germany, duitsland, alemania, deu, ger",
    "DK": "denmark, denemarken, dinamarca",
    "EE": "estonia, estland",
    "ES": "spain, spanje, espana, esp",
    "FI": "finland, finlandia",
    "FR": "france, frankrijk, francia, fra",
    "GB": "united kingdom, uk, great britain, england, verenigd koninkrijk, groot brittannie, engeland, reino unido, gbr",
    "GR": "greece, griekenland, grecia",
    "HR": "croatia, kroatie, croacia",
    "HU": "hungary, hongarije, hungria",
    "IE": "ireland, ierland, irlanda",
    "IT": "italy, italie, italia, ita",
    "LT": "lithuania, litouwen, lituania",
    "LU": "luxembourg, luxemburg, luxemburgo",
    "LV": "latvia, letland, letonia",
    "MA": "morocco, marokko, marruecos",
    "MX": "mexico, mex",
    "AR": "argentina, argentinie, arg",
    "CL": "chile, chili",
    "CO": "colombia, col",
    "PE": "peru",
    "NL": "netherlands, the netherlands, holland, nederland, paises bajos, holanda, nld",
    "NO": "norway, noorwegen, noruega",
    "PL": "poland, polen, polonia, pol",
    "PT": "portugal, prt",
    "RO": "romania, roemenie, rumania",
    "SE": "sweden, zweden, suecia",
    "SI": "slovenia, slovenie, eslovenia",
    "SK": "slovakia, slowakije, eslovaquia",
    "SR": "suriname, surinam",
    "TR": "turkey, turkije, turquia",
    "UA": "ukraine, oekraine, ucrania",
    "US": "united states, united states of america, usa, us, verenigde staten, estados unidos, ee uu, eeuu",
}


def _turned(table: Mapping[str, str]) -> dict[str, str]:
    """Return word → value."""
    return {fold(word): value for value, words in table.items() for word in words.split(",")}


LANGUAGES = _turned(_LANGUAGES)
KINDS = _turned(_KINDS)
COUNTRIES = _turned(_COUNTRIES) | {code.lower(): code for code in _COUNTRIES}
COUNTRY_CODES = tuple(sorted(_COUNTRIES))
