"""Numbers of persons: the valid ones beside a word that announces them, the invalid ones beside the same word."""

from collections.abc import Iterator
from typing import Any, Final

from tools.evaluate.asking import Desk, about
from tools.evaluate.baseline import has_number
from tools.evaluate.data import Source
from tools.evaluate.scores import part
from tools.evaluate.tables import Row, Section

_CLAUSE: Final = ("personal_data",)
_DETECTORS: Final = frozenset({"national_id", "iban", "payment_card"})
_SCOPE: Final = frozenset(
    (
        "nl.bsn be.nn be.bis be.eid es.dni es.nie es.nif es.naf fr.nir de.idnr de.rvnr gb.nino gb.nhs us.ssn us.itin "
        "mx.curp mx.rfc mx.nss ar.dni ar.cuit cl.rut co.cedula iban"
    ).split()
)
"""Schemes of persons in the eleven countries, and bank accounts: what the product says it finds. (No `luhn` example is a card.)"""

_SENTENCES: Final = {
    "en": ("My {} is {} in case they ask for it", "{}: {}"),
    "nl": ("Mijn {} is {} mochten ze het vragen", "{}: {}"),
    "es": ("Mi {} es {} por si lo piden", "{}: {}"),
    "fr": ("Mon {} est {} si on le demande", "{} : {}"),
    "de": ("Meine {} ist {} falls jemand fragt", "{}: {}"),
}
_CALLED: Final[dict[str, dict[str, str]]] = {
    "nl.bsn": {"nl": "BSN", "en": "BSN"},
    "be.nn": {"nl": "rijksregisternummer", "fr": "numéro de registre national", "en": "national register number"},
    "be.bis": {"nl": "BIS-nummer", "fr": "numéro BIS", "en": "BIS number"},
    "be.eid": {"nl": "identiteitskaart", "fr": "carte d'identité", "en": "identity card"},
    "es.dni": {"es": "DNI", "en": "DNI"},
    "es.nie": {"es": "NIE", "en": "NIE"},
    "es.nif": {"es": "NIF", "en": "NIF"},
    "fr.nif": {"fr": "numéro fiscal", "en": "French tax number"},
    "de.idnr": {"de": "Steuer-ID", "en": "German tax ID"},
    "gb.nhs": {"en": "NHS number"},
    "gb.utr": {"en": "tax reference"},
    "us.ssn": {"en": "social security number", "es": "número de seguro social"},
    "us.ein": {"en": "EIN"},
    "mx.curp": {"es": "CURP", "en": "CURP"},
    "mx.rfc": {"es": "RFC", "en": "RFC"},
    "mx.nss": {"es": "número de seguridad social"},
    "ar.dni": {"es": "DNI", "en": "DNI"},
    "ar.cuit": {"es": "CUIL", "en": "CUIT"},
    "cl.rut": {"es": "RUT", "en": "RUT"},
    "co.cedula": {"es": "cédula", "en": "cédula"},
    "iban": {"en": "IBAN", "nl": "IBAN", "es": "IBAN", "fr": "IBAN", "de": "IBAN"},
}
"""What a number is called in the languages of those who have one; other schemes are called by their name."""


def numbers(source: Source, desk: Desk) -> list[Section]:
    """Return recall and false finds a scheme, by the detectors alone and by the rules of clause personal_data."""
    name = "national_ids.jsonl"
    if not source.has(name):
        return []
    asked = [_asked(desk, row, sentence) for row in source.json_lines(name) for sentence in _said(row)]
    schemes = sorted({row["scheme"] for row in asked}, key=lambda scheme: (scheme not in _SCOPE, scheme))
    rows = [_row(scheme, [row for row in asked if row["scheme"] == scheme]) for scheme in schemes]
    scope = [row for row in asked if row["scheme"] in _SCOPE]
    rest = [row for row in asked if row["scheme"] not in _SCOPE]
    rows = [_row("all in scope", scope), _row("all others (should stay unmarked)", rest), *rows]
    heading = (
        "every number in two sentences a language; in scope: persons of NL BE ES FR DE GB US MX AR CL CO, and IBAN"
    )
    return [Section("National numbers", heading, rows)]


def _said(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    called = _CALLED.get(row["scheme"]) or {"en": row["scheme"].rpartition(".")[2].upper()}
    for language, word in called.items():
        for sentence in _SENTENCES[language]:
            yield language, sentence.format(word, row["text"])


def _asked(desk: Desk, row: dict[str, Any], sentence: tuple[str, str]) -> Row:
    language, text = sentence
    return {
        "scheme": row["scheme"],
        "valid": row["valid"],
        "detector": bool(desk.detected(text, language) & _DETECTORS),
        "rule": bool(about(desk.ask(text, language), _CLAUSE)),
        "plain": has_number(text),
    }


def _row(scheme: str, rows: list[Row]) -> Row:
    found: Row = {"scheme": scheme, "in scope": "yes" if scheme in _SCOPE or scheme == "all in scope" else "no"}
    for name, label in (("valid", "recall"), ("invalid", "false")):
        own = [row for row in rows if row["valid"] == (name == "valid")]
        found[name] = len(own)
        for who in ("detector", "rule", "plain"):
            found[f"{label}, {who}"] = part(sum(row[who] for row in own), len(own))
    return found
