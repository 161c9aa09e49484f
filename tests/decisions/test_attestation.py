"""Who signs what: once, again after a material change for them, and again when they come back."""

from datetime import date, timedelta

import pytest

from vangrail.decisions.attestation import DAYS_TO_SIGN, Asked, Reader, Signed, Standing, standing

FIRST, SECOND = date(2026, 1, 10), date(2026, 5, 10)
ASKED = {
    "personal": Asked(3, frozenset({1, 2, 3}), FIRST),
    "corporate": Asked(3, frozenset({2, 3}), SECOND),
    "third_party": Asked(3, frozenset({1, 2, 3}), FIRST),
}
"""The third version holds. The second was material for who posts for the company, the third a correction."""
STAFF = Reader(frozenset({"personal"}), date(2025, 3, 1))
BOTH = Reader(frozenset({"personal", "corporate"}), date(2025, 3, 1))
NOW = date(2026, 10, 1)


def state(reader, signed, on=NOW, asked=ASKED):
    """Return the states of a reader in the order of the audiences."""
    return [each.state for each in standing(asked, reader, signed, on)]


def test_what_was_never_signed_is_due_two_weeks_after_it_counted():
    """The last day is counted from when people could have known, or from their first day here."""
    (found,) = standing(ASKED, STAFF, [], NOW)
    assert found == Standing("personal", "due", 3, FIRST + timedelta(days=DAYS_TO_SIGN))
    assert found.open
    assert found.late(NOW)
    starter = Reader(frozenset({"personal"}), date(2026, 9, 28))
    (found,) = standing(ASKED, starter, [], NOW)
    assert (found.due, found.late(NOW)) == (date(2026, 10, 12), False)


def test_a_signature_counts_until_something_material_changes_for_that_audience():
    """Staff signed once and for good; who posts for the company reads the second version again, and nobody the third."""
    signed = [Signed(1, "personal"), Signed(1, "corporate")]
    assert state(BOTH, signed) == ["valid", "outdated"]
    assert state(BOTH, [*signed, Signed(2, "corporate")]) == ["valid", "valid"]


def test_who_comes_back_signs_again():
    """A signature of an earlier time here is evidence, and no signature of today."""
    back = Reader(frozenset({"personal"}), date(2026, 9, 15), stay=1)
    assert state(back, [Signed(1, "personal")]) == ["due"]
    assert state(back, [Signed(1, "personal"), Signed(3, "personal", 1)]) == ["valid"]


def test_who_left_is_asked_nothing():
    """Not even what they never signed; on the last day they still are."""
    gone = Reader(frozenset({"third_party"}), date(2026, 1, 1), left=NOW)
    assert state(gone, []) == ["none"]
    assert state(gone, [], NOW - timedelta(days=1)) == ["due"]


def test_somebody_may_sign_before_the_first_day():
    """Onboarding starts before the contract does, and what was signed then counts afterwards."""
    soon = Reader(frozenset({"personal"}), NOW + timedelta(days=20))
    (found,) = standing(ASKED, soon, [], NOW)
    assert (found.state, found.due) == ("due", NOW + timedelta(days=34))
    assert state(soon, [Signed(3, "personal")], NOW + timedelta(days=21)) == ["valid"]


def test_before_the_first_version_nothing_is_asked():
    """Nor of an audience that the policy does not have."""
    assert state(STAFF, [], asked={}) == ["none"]


def test_candidates_sign_nothing():
    """They may read it; a signature is for who works here."""
    assert state(Reader(frozenset({"candidate"}), NOW), []) == []


@pytest.mark.parametrize("signed", [Signed(1, "corporate"), Signed(1, "third_party")])
def test_another_audience_does_not_count(signed):
    """What was signed as somebody else is no answer."""
    assert state(STAFF, [signed]) == ["due"]


def test_an_old_version_is_outdated():
    """Something was signed, and something material changed since."""
    asked = {"personal": Asked(5, frozenset({4, 5}), SECOND)}
    assert state(STAFF, [Signed(1, "personal")], asked=asked) == ["outdated"]
