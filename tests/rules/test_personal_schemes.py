"""The whole check, with the library's clause personal_data: valid numbers of persons are found, mutated ones are not."""

import random
from functools import cache

import pytest
from stdnum import iban, luhn

from tests.build import NOON, policy
from tests.rules.detectors.test_national_id import ORACLES, SENTENCES, changed, valid
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.source.library import load_library

COUNT = 200
NUMBERS = frozenset({"detector:national_id", "detector:iban", "detector:payment_card"})
BESIDE = {
    "iban": ("my IBAN is {}", "mijn rekeningnummer is {}", "mi cuenta es {}", "IBAN: {}"),
    "card": ("my Visa card number is {}", "het nummer van mijn kaart is {}", "mi tarjeta es la {}", "card {}"),
}


@cache
def checker():
    """Return a checker with the rules of the clause, as the library ships them."""
    shelf = load_library()
    if "personal_data" not in shelf.clauses:
        return None
    return Checker(policy(cues=shelf.cues).model_copy(update={"clauses": (shelf.clauses["personal_data"],)}))


def found(text):
    """Tell whether a rule about numbers speaks."""
    rules = {
        rule.name
        for rule in checker().policy.clauses[0].rules
        for cue in rule.cues.values()
        if NUMBERS & set(cue.include)
    }
    verdict = checker().check(Draft(text=text), NOON)
    return any(finding.rule in rules for finding in verdict.findings)


def made(generator, scheme):
    """Return a valid number of a person in one of seven countries, of a bank account, or of a card."""
    if scheme == "iban":
        body = "ABNA" + "".join(generator.choices("0123456789", k=10))
        return f"NL{iban.calc_check_digits('NL00' + body)}{body}"
    if scheme == "card":
        body = "4539" + "".join(generator.choices("0123456789", k=11))
        return body + luhn.calc_check_digit(body)
    return valid(generator, scheme)


def mutated(generator, scheme, number):
    """Return the number with one digit changed, so that its checksum is wrong."""
    if scheme in ORACLES:
        return changed(generator, scheme, number)
    place = generator.randrange(5, len(number))
    other = generator.choice([digit for digit in "0123456789" if digit != number[place]])
    return number[:place] + other + number[place + 1 :]


@pytest.mark.parametrize("scheme", [*SENTENCES, *BESIDE])
def test_a_policy_finds_valid_numbers_and_leaves_mutated_ones(scheme):
    """Beside a word that announces them, 98 of 100 valid numbers are found and at most 2 of 100 mutated ones."""
    if checker() is None:
        pytest.skip("the library has no clause personal_data yet")
    generator = random.Random(scheme)
    sentences = BESIDE.get(scheme) or SENTENCES[scheme]
    hits = false = 0
    for count in range(COUNT):
        sentence = sentences[count % len(sentences)]
        number = made(generator, scheme)
        hits += found(sentence.format(number))
        false += found(sentence.format(mutated(generator, scheme, number)))
    assert hits >= 0.98 * COUNT
    assert false <= 0.02 * COUNT
