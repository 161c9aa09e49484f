"""Counts and names as rows."""

from vangrail.web.training.models import Assignment
from vangrail.web.training.queries.counts import Tally
from vangrail.web.training.tables import people_table, tally_table, team_table

TALLIES = [Tally("Ghent", 4, 3, 3), Tally("", None, 2, 0)]


def test_a_count_leads_to_names_for_who_may_see_them():
    """A count of nobody, and of those without a site, leads nowhere."""
    rows = tally_table(Assignment(pk=7), TALLIES, "site", linked=True)
    assert rows == [("Ghent", 3, (3, "/manage/training/7/done/?site=4"), 0), ("no site", 2, 0, 2)]
    assert tally_table(Assignment(pk=7), TALLIES, "group", linked=False) == [("Ghent", 3, 3, 0), ("no group", 2, 0, 2)]


def test_people_and_teams(employee):
    """A name with what belongs to it."""
    assert people_table([employee]) == [(employee.name, "", "")]
    assignment = Assignment(pk=7, due="2026-12-01")
    rows = team_table([(employee, [(assignment, True), (assignment, False)])])
    assert [row[3][2] for row in rows] == ["done", "due"]
