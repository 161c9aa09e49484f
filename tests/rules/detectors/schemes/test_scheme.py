"""What a scheme is unless its country says otherwise."""

import re

from vangrail.rules.detectors.schemes.scheme import ALWAYS, COMPANIES, GENERIC, NEVER, NUMBER, Scheme


def test_a_plain_scheme_counts_beside_words_only():
    """No writing is clear, every one may be announced by a generic word, none is strange."""
    plain = Scheme("xx.id", re.compile("[0-9]{4}"), bool, ("id",))
    assert (plain.clear, plain.generic, plain.strange) == (NEVER, ALWAYS, NEVER)
    assert (plain.before, plain.behind) == (NEVER, NEVER)
    assert not plain.capitals
    assert not plain.rival


def test_never_and_always_mean_it():
    """Not even nothing matches the one."""
    assert not NEVER.fullmatch("")
    assert ALWAYS.fullmatch("12 34")


def test_words_of_persons_and_companies_are_apart():
    """No word announces both."""
    assert not set(GENERIC) & set(COMPANIES)


def test_little_stands_between_a_name_and_its_number():
    """Nothing but a sign, "number" and "is"; no other word."""
    between = re.compile(f"dni{NUMBER}$")
    assert all(
        between.search(text) for text in ("dni ", "dni: ", "dni numero ", "dni n.o ", "dni number is ", "dni es ")
    )
    assert not any(between.search(text) for text in ("dni", "dni y ", "dni cuesta ", "dni 5 "))
