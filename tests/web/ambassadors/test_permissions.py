"""Who uses and who fills the shelf."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "desk", "shelf", "cap"),
    [
        ("desk", "communications", True, False),
        ("desk", "hr", True, False),
        ("desk", "legal", False, False),
        ("approver", "", True, False),
        ("policy_owner", "", True, True),
        ("people_admin", "", False, False),
        ("auditor", "", False, False),
        ("admin", "", True, True),
    ],
)
def test_by_role(person, role, desk, shelf, cap):
    """Everybody who works here uses it."""
    one = person("", role, desk=desk)
    assert [one.has_perm(f"ambassadors.{name}") for name in ("use", "shelf", "cap")] == [True, shelf, cap]


def test_who_works_for_another_company_does_not_use_it(person):
    """They would name the wrong employer."""
    assert not person(kind="third_party").has_perm("ambassadors.use")


def test_a_team_is_ones_own(team, employee):
    """Without a goal: any team."""
    assert team[1][0].has_perm("ambassadors.team")
    assert not employee.has_perm("ambassadors.team")
