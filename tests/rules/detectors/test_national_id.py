"""Numbers of persons: what python-stdnum calls valid is found in any writing, what it calls invalid is not."""

import random
import string

import pytest
from stdnum.be import bis, nn
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.gb import nhs
from stdnum.iso7064 import mod_11_10
from stdnum.nl import bsn
from stdnum.us import itin, ssn

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.national_id import NationalId

COUNT = 1000
SENTENCES = {
    "nl.bsn": [
        "mijn BSN is {}",
        "Burgerservicenummer: {} klopt",
        "my citizen service number {}",
        "su BSN {} gracias",
        "my ID number is {}",
    ],
    "be.nn": [
        "rijksregisternummer {}",
        "numéro national: {}",
        "my Belgian national register number is {}",
        "INSZ {}",
        "mi número es {}",
    ],
    "be.bis": ["rijksregisternummer {}", "NISS {}", "BIS-nummer {}.", "identity number: {}"],
    "es.dni": [
        "mi DNI es {}",
        "DNI: {}",
        "my Spanish DNI number is {}",
        "mijn dni {}",
        "NIF {}",
        "mijn identiteitsnummer is {}",
    ],
    "es.nie": ["mi NIE es {}", "NIE: {} gracias", "my NIE number {}", "mein NIE {}", "numéro d'identité {}"],
    "fr.nir": [
        "mon numéro de sécurité sociale {}",
        "NIR {}",
        "my French social security number is {}",
        "numéro de sécu : {}",
    ],
    "de.idnr": [
        "Steuer-ID {}",
        "meine Steueridentifikationsnummer lautet {}",
        "my German tax id is {}",
        "meine Nummer ist {}",
    ],
    "gb.nhs": ["NHS number {}", "my nhs no is {}", "nhs: {}", "my identification number {}"],
    "us.ssn": ["my SSN is {}", "Social Security number: {}", "mi número de seguro social es {}", "social security {}"],
    "us.itin": ["my ITIN is {}", "ITIN: {}", "taxpayer number {}"],
}
SHAPES = {
    "nl.bsn": [(4, 2, 3), (3, 3, 3)],
    "be.nn": [(2, 2, 2, 3, 2), (6, 3, 2)],
    "be.bis": [(2, 2, 2, 3, 2), (6, 3, 2)],
    "es.dni": [(8, 1), (2, 3, 3, 1)],
    "es.nie": [(1, 7, 1)],
    "fr.nir": [(1, 2, 2, 2, 3, 3, 2)],
    "de.idnr": [(2, 3, 3, 3)],
    "gb.nhs": [(3, 3, 4)],
    "us.ssn": [(3, 2, 4)],
    "us.itin": [(3, 2, 4)],
}
ORACLES = {
    "nl.bsn": bsn,
    "be.nn": nn,
    "be.bis": bis,
    "es.dni": dni,
    "es.nie": nie,
    "fr.nir": nir,
    "de.idnr": idnr,
    "gb.nhs": nhs,
    "us.ssn": ssn,
    "us.itin": itin,
}


def digits(generator, count):
    """Return digits drawn by lot."""
    return "".join(generator.choice(string.digits) for _ in range(count))


def belgian(generator, more):
    """Return a Belgian number; the month is `more` than it is."""
    year, month, day, serial = (generator.randint(*span) for span in ((0, 99), (1, 12), (1, 28), (1, 997)))
    head = f"{year:02d}{month + more:02d}{day:02d}{serial:03d}"
    century = "2" if year <= 25 and generator.random() < 0.5 else ""
    return head + f"{97 - int(century + head) % 97:02d}"


def french(generator):
    """Return a French number with its key; some were born in Corsica."""
    place = generator.choice([f"{generator.randint(1, 95):02d}", "2A", "2B"])
    head = f"{generator.choice('12')}{generator.randint(0, 99):02d}{generator.randint(1, 12):02d}{place}{digits(generator, 6)}"
    return head + nir.calc_check_digits(head + "00")


def german(generator):
    """Return a German tax number: nine different digits, one of them twice, and a check digit."""
    while True:
        some = generator.sample(string.digits, 9)
        some.append(generator.choice(some))
        generator.shuffle(some)
        if some[0] != "0":
            head = "".join(some)
            return head + mod_11_10.calc_check_digit(head)


def valid(generator, scheme):
    """Return a number that python-stdnum calls valid."""
    if scheme.startswith("be."):
        return belgian(generator, 0 if scheme == "be.nn" else generator.choice([20, 40]))
    if scheme in {"es.dni", "es.nie"}:
        head = digits(generator, 8) if scheme == "es.dni" else generator.choice("XYZ") + digits(generator, 7)
        return head + ORACLES[scheme].calc_check_digit(head)
    if scheme in {"fr.nir", "de.idnr"}:
        return french(generator) if scheme == "fr.nir" else german(generator)
    while True:
        number = digits(generator, 10 if scheme == "gb.nhs" else 9)
        number = "9" + number[1:3] + str(generator.randint(70, 99)) + number[5:] if scheme == "us.itin" else number
        if ORACLES[scheme].is_valid(number):
            return number


def changed(generator, scheme, number):
    """Return the number with one sign changed so that python-stdnum calls it invalid."""
    while True:
        place = generator.randrange(len(number))
        pool = string.digits if number[place].isdigit() else string.ascii_uppercase
        other = number[:place] + generator.choice(pool.replace(number[place], "")) + number[place + 1 :]
        if not ORACLES[scheme].is_valid(other):
            return other


def written(generator, scheme, number):
    """Return the number compact, spaced, dotted or dashed."""
    sign = generator.choice(["", " ", ".", "-"])
    if not sign:
        return number
    groups, place = [], 0
    for length in generator.choice(SHAPES[scheme]):
        groups.append(number[place : place + length])
        place += length
    return sign.join(groups)


@pytest.mark.parametrize("scheme", sorted(ORACLES))
def test_the_oracle_agrees(scheme):
    """At least 98 of 100 valid numbers are found in a sentence, and at most 2 of 100 changed ones."""
    generator = random.Random(scheme)
    detector = NationalId()
    hits = false = 0
    for _ in range(COUNT):
        sentence, number = generator.choice(SENTENCES[scheme]), valid(generator, scheme)
        hits += bool(scan(detector, sentence.format(written(generator, scheme, number)))[1])
        other = changed(generator, scheme, number)
        false += bool(scan(detector, sentence.format(written(generator, scheme, other)))[1])
    assert hits >= 0.98 * COUNT
    assert false <= 0.02 * COUNT


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("85.07.30-033.28", "be.nn", "85.07.30-033.28"),
        ("123-45-6789", "us.ssn", "123-45-6789"),
        ("12345678Z is mine", "es.dni", "12345678Z"),
        ("X-1234567-L", "es.nie", "X-1234567-L"),
        ("AB123456C", "gb.nino", "AB123456C"),
        ("2 69 05 49 588 157 80", "fr.nir", "2 69 05 49 588 157 80"),
        ("65 180539 W 001", "de.rvnr", "65 180539 W 001"),
    ],
)
def test_a_telling_form_needs_no_word(text, kind, number):
    """Letters and the form that is typical of a scheme say enough."""
    assert found(NationalId(), text) == [(kind, number)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("mi número de la seguridad social es 281234567840", "es.naf"),
        ("mi dni: 12.345.678-z", "es.dni"),
        ("nino ab 12 34 56 c", "gb.nino"),
        ("NIF K1234567L", "es.nif"),
        ("BSN is 111222333 geboren 1-2-1980", "nl.bsn"),
        ("bsn 2 keer: 111222333", "nl.bsn"),
    ],
)
def test_a_word_makes_a_doubtful_number_count(text, kind):
    """A scheme's own word stands beside it."""
    assert [one for one, _ in found(NationalId(), text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "111222333",
            "36574261809",
            "9434765919",
            "123456789",
            "12345678z",
            "ab123456c",
            "KvK 12345678",
            "VAT NL123456782B01",
        ),
        *(
            "B64717839",
            "my VAT number is 111222333",
            "SIREN: my number is 111222333",
            "GB123456A",
            "BG123456A",
            "my ssn 912-70-1234",
        ),
        *(
            "DNI 12345678A",
            "@111222333 bsn",
            "bsn 1112223331",
            "order number is 111222333",
            "call 020 123 45 67",
            "2017-01-02",
        ),
    ],
)
def test_another_number_is_none(text):
    """No word, a company's number, a wrong letter, a handle, an order."""
    assert marks(NationalId(), text) == []


def test_the_value_is_compact():
    """In capitals, without signs."""
    assert [match.value for match in scan(NationalId(), "mi dni: 12.345.678-z")[1]] == ["12345678Z"]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("CURP GOMC850315HDFRRN02", "mx.curp", "GOMC850315HDFRRN02"),
        ("su RFC es LOPR-920101-8Z0", "mx.rfc", "LOPR-920101-8Z0"),
        ("NSS 72795608040", "mx.nss", "72795608040"),
        ("CUIL 20-12345678-6", "ar.cuit", "20-12345678-6"),
        ("mi DNI es 30.123.456 y vivo en Rosario", "ar.dni", "30.123.456"),
        ("DNI N° 30123456", "ar.dni", "30123456"),
        ("RUT 12.345.678-5", "cl.rut", "12.345.678-5"),
        ("su cédula es 1.023.456.789", "co.cedula", "1.023.456.789"),
        ("C.C. 79123456 de Bogotá", "co.cedula", "79123456"),
        ("identiteitskaart 592-1234567-32", "be.eid", "592-1234567-32"),
        ("driving licence MORGA 657054 SM9IJ", "gb.licence", "MORGA 657054 SM9IJ"),
        ("Her passport number is NX12345P8", "paper.passport", "NX12345P8"),
        ("paspoortnummer: NX1234567", "paper.passport", "NX1234567"),
        ("n.º de pasaporte AAB123456", "paper.passport", "AAB123456"),
        ("rijbewijs nr. 5812345678", "paper.licence", "5812345678"),
    ],
)
def test_numbers_of_other_countries_and_papers(text, kind, number):
    """Mexico, Argentina, Chile, Colombia, and what stands behind the name of a paper."""
    assert found(NationalId(), text) == [(kind, number)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "CURP GOMC850315HDFRRN03",
            "RFC LOPR-920101-8Z9",
            "NSS 72795608041",
            "CUIL 20-12345678-7",
            "RUT 12.345.678-6",
        ),
        *(
            "CUIT 30-71234567-1",
            "RUT 76.086.428-5",
            "DNI 12345678-A",
            "renové el DNI el 12/05/2026",
            "30.123.456 pesos",
        ),
        *("el DNI cuesta 30.123.456", "cc 12/05/2026", "1.023.456.789 de visitas", "identiteitskaart 592-1234567-33"),
        *(
            "pasaporte en 12345678 horas",
            "MORGA993254SM9IJ",
            "my passport arrived 20260101",
            "con copia (cc) a 12 personas",
        ),
    ],
)
def test_other_numbers_of_other_countries_are_none(text):
    """A changed sign, a company's, a date, an amount, a word that stands elsewhere."""
    assert marks(NationalId(), text) == []
