"""Who is shown the way to the board."""

import pytest

from vangrail.web.desk.navigation import ENTRIES
from vangrail.web.ui.navigation import may_see


@pytest.mark.parametrize(
    ("roles", "seen"), [(["desk"], True), (["approver"], True), (["policy_owner"], False), ([], False)]
)
def test_the_social_team_sees_the_board(person, roles, seen):
    """Nobody else does."""
    assert may_see(person("Ada", *roles), ENTRIES[0].access) is seen
