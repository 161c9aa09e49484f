"""Why a change counts as material (people should read it again) or as minor, in every shipped language."""

from collections.abc import Mapping
from typing import Final

REASONS: Final[Mapping[str, Mapping[str, str]]] = {
    "clause": {
        "en": "A clause was added or removed.",
        "nl": "Er is een afspraak bijgekomen of weggevallen.",
        "es": "Se ha añadido o quitado una norma.",
    },
    "limit": {
        "en": "What you may do, why, or what to do instead reads differently.",
        "nl": "Wat mag, waarom, of wat je beter doet, staat er anders.",
        "es": "Ha cambiado lo que puedes hacer, el porqué o la alternativa.",
    },
    "typo": {
        "en": "Only spelling, layout or a word or two.",
        "nl": "Alleen spelling, opmaak of een woord of twee.",
        "es": "Solo ortografía, formato o una o dos palabras.",
    },
    "training": {
        "en": "The story or the practice questions changed.",
        "nl": "Het verhaal of de oefenvragen zijn veranderd.",
        "es": "Han cambiado la historia o las preguntas de práctica.",
    },
    "readers": {
        "en": "The clause is for other readers now.",
        "nl": "De afspraak geldt nu voor andere lezers.",
        "es": "La norma va ahora dirigida a otras personas.",
    },
    "rule": {
        "en": "The check answers some posts differently.",
        "nl": "De check antwoordt anders op sommige berichten.",
        "es": "El verificador responde de otra manera a algunas publicaciones.",
    },
    "dial": {
        "en": "The company made another choice.",
        "nl": "Het bedrijf heeft een andere keuze gemaakt.",
        "es": "La empresa ha elegido otra opción.",
    },
    "sanctions": {
        "en": "The place in the work rules changed.",
        "nl": "De verwijzing naar het arbeidsreglement is veranderd.",
        "es": "Ha cambiado la referencia al reglamento laboral.",
    },
    "people": {
        "en": "Somebody else answers, or can be reached differently.",
        "nl": "Iemand anders antwoordt, of is anders te bereiken.",
        "es": "Responde otra persona o se la contacta de otra forma.",
    },
    "facts": {
        "en": "A fact, a date or a list was updated.",
        "nl": "Een feit, een datum of een lijst is bijgewerkt.",
        "es": "Se ha actualizado un dato, una fecha o una lista.",
    },
    "language": {
        "en": "The policy can be read in other languages now.",
        "nl": "Het beleid is nu in andere talen te lezen.",
        "es": "La política se puede leer ahora en otros idiomas.",
    },
    "need_to_know": {
        "en": "The need-to-know list changed.",
        "nl": "De vertrouwelijke lijst is veranderd.",
        "es": "Ha cambiado la lista reservada.",
    },
}
"""Reason code to language to sentence."""
