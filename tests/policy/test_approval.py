"""Routes as a policy says them, and as a person reads what is wrong with one."""

import pytest

from tests.build import policy
from vangrail.errors import PolicyError
from vangrail.policy.approval import ASKED, USUAL, Route, Step
from vangrail.policy.model import Policy
from vangrail.policy.versions import diff
from vangrail.source.files import policy_toml
from vangrail.source.reader import read_folder

COMPANY = 'company = "Acme"\ncountry = "BE"\nlanguages = ["en"]\n'
ROUTE = """
[[route]]
name = "Figures"
topics = ["figures"]
level = "ask"
valid_days = 7
steps = [{ who = ["approvers"] }, { who = ["legal", "clause"], needs = "all" }]
"""


def read(tmp_path, text):
    """Return a policy folder with these routes as a value."""
    (tmp_path / "policy.toml").write_text(COMPANY + text)
    return read_folder(tmp_path)


def test_routes_are_written_as_they_are_read(tmp_path):
    """A folder that is written again says the same."""
    source = read(tmp_path, ROUTE)
    assert source.routes[0].steps[1] == Step(who=("legal", "clause"), needs="all")
    (tmp_path / "policy.toml").write_text(policy_toml(source))
    assert read_folder(tmp_path) == source


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        (ROUTE.replace("legal", "lawyers"), "route[0].steps[1].who[0]", '"lawyers"'),
        (ROUTE.replace("steps =", "steps = [] #"), "route[0].steps", "at least 1"),
        (ROUTE.replace("[{ who", '[{ who = ["hr"] }, { who = ["hr"] }, { who'), "route[0].steps", "at most 3"),
        (ROUTE.replace("7", "400"), "route[0].valid_days", "90"),
        (ROUTE.replace('"ask"', '"loud"'), "route[0].level", "fine, change, ask or dont"),
    ],
)
def test_what_is_wrong_is_one_sentence(tmp_path, text, key, said):
    """Where it stands, what was wanted and what was found."""
    with pytest.raises(PolicyError) as caught:
        read(tmp_path, text)
    (problem,) = caught.value.problems
    assert problem.key == key
    assert said in str(problem)


def test_a_policy_without_routes_keeps_its_digest():
    """What was published before there were any is still the same value."""
    assert b"routes" not in policy().canonical()
    with_one = policy().model_copy(update={"routes": (ASKED,)})
    assert with_one.digest != policy().digest
    assert Policy.from_canonical(with_one.canonical()) == with_one


def test_a_new_route_is_a_change_that_is_told():
    """Who says yes is part of the difference between two versions."""
    new = policy().model_copy(update={"routes": (Route(name="Figures", steps=(Step(who=("legal",)),)),)})
    assert [change.path.split(".")[0] for change in diff(policy(), new).changes] == ["routes"]


def test_the_usual_routes_let_somebody_else_decide():
    """Without a word in the policy: who approves, and the clause's desk where the check says to ask."""
    assert [route.level for route in USUAL] == ["ask", "fine"]
    assert all(route.steps[0].who == ("approvers",) for route in USUAL)
