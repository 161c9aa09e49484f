"""Rows of the tables."""

from vangrail.web.signatures.queries.dashboard import Line
from vangrail.web.signatures.tables import _some, _state, counts_table, with_query


class Somebody:
    """Stands in for a person with or without the permission."""

    def __init__(self, *, sees):
        """Remember what they may."""
        self.sees = sees

    def has_perm(self, _permission):
        """Say what they may."""
        return self.sees


def test_a_count_leads_to_its_people_for_who_may_see_them():
    """A count of nobody leads nowhere."""
    line = Line(None, "", 4, 1, 0, 0)
    (row,) = counts_table(Somebody(sees=True), "personal", "site", [line])["rows"]
    assert row[0] == "no site"
    assert row[2].url.endswith("?audience=personal&site=none&state=signed")
    assert (row[4].text, row[4].url) == (0, "")
    (row,) = counts_table(Somebody(sees=False), "personal", "site", [line])["rows"]
    assert row[2].url == ""


def test_a_state_is_in_words():
    """Two of them where two are true."""
    assert _state("late outdated") == ("late, signed an earlier version", "", "due")
    assert _state("signed") == ("signed", "", "done")


def test_many_names_are_counted():
    """A row stays a row."""
    assert _some("abc") == "a, b, c"
    assert _some("abcdefgh") == "a, b, c, d, e, f and 2 more"


def test_a_pager_keeps_the_filters(rf):
    """But not the page."""
    assert with_query(rf.get("/?state=late&page=3&site=2")) == "state=late&site=2"
