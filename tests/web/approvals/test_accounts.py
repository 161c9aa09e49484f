"""Who says yes to the posts of an account stands on its page."""

import pytest

from tests.web.conftest import small_policy
from vangrail.policy.approval import Route, Step
from vangrail.web.policies.actions import propose, publish

pytestmark = pytest.mark.django_db
LAW = Route(name="figures", topics=("results",), valid_days=2, steps=(Step(who=("approvers", "legal"), needs="all"),))


def test_the_lines_stand_in_the_order_in_which_they_count(as_person, owner, writer, shop):
    """The policy's own first, the usual ones behind it, in words; a stranger to the account reads them too."""
    policy = small_policy().model_copy(update={"routes": (LAW,)})
    publish(propose(policy, {}, by=owner), by=owner, reason="To try it out.")
    page = as_person(writer).get(f"/accounts/{shop.pk}/").text
    said = [
        "Posts about results",
        "Everybody of: who approves for this account, Legal. The yes holds for 2 days.",
        "Posts where the check says: ask first, or more",
        "→ One of: the desks of what the check found.",
        "Every other post",
    ]
    places = [page.index(each) for each in said]
    assert places == sorted(places)


def test_without_a_policy_nothing_is_promised(as_person, writer, shop):
    """Nobody knows yet who will say yes."""
    assert "Who says yes" not in as_person(writer).get(f"/accounts/{shop.pk}/").text
