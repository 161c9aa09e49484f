"""What a scheme is unless its country says otherwise."""

import re

from vangrail.rules.detectors.schemes.scheme import ALWAYS, COMPANIES, GENERIC, NEVER, Scheme


def test_a_plain_scheme_counts_beside_words_only():
    """No writing is clear, every one may be announced by a generic word, none is strange."""
    plain = Scheme("xx.id", re.compile("[0-9]{4}"), bool, ("id",))
    assert (plain.clear, plain.generic, plain.strange) == (NEVER, ALWAYS, NEVER)
    assert not plain.capitals
    assert not plain.rival


def test_never_and_always_mean_it():
    """Not even nothing matches the one."""
    assert not NEVER.fullmatch("")
    assert ALWAYS.fullmatch("12 34")


def test_words_of_persons_and_companies_are_apart():
    """No word announces both."""
    assert not set(GENERIC) & set(COMPANIES)
