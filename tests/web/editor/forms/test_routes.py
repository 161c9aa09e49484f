"""Routes of approval."""

import pytest

from vangrail.policy.approval import Route, Step
from vangrail.web.editor.forms.routes import RouteEntry, initial_of, seats

WHOLE = {
    "name": "results", "level": "change", "valid_days": "7", "accounts": "linkedin\n@acme", "topics": "results",
    "who_1": ["approvers"], "who_2": ["legal", "pr"], "all_2": "on", "who_3": ["owner"],
}  # fmt: skip


def test_a_route_comes_out_as_a_value_of_the_core_and_back():
    """With its steps in their order."""
    made = RouteEntry(WHOLE)
    assert made.is_valid(), made.errors
    assert made.value == Route(
        name="results", level="change", valid_days=7, accounts=("linkedin", "@acme"), topics=("results",),
        steps=(Step(who=("approvers",)), Step(who=("legal", "pr"), needs="all"), Step(who=("owner",))),
    )  # fmt: skip
    again = RouteEntry(initial_of(made.value))
    assert again.is_valid(), again.errors
    assert again.value == made.value


def test_a_step_in_between_may_stay_empty():
    """Then there is one less."""
    made = RouteEntry({**WHOLE, "who_2": []})
    assert made.is_valid()
    assert [step.who for step in made.value.steps] == [("approvers",), ("owner",)]


def test_sectors_that_the_folder_names_stay():
    """They have no field here, and are not lost for that."""
    route = Route(name="bank", sectors=("finance",), steps=(Step(who=("legal",)),))
    made = RouteEntry({**WHOLE}, initial=initial_of(route))
    assert made.is_valid()
    assert made.value.sectors == ("finance",)


@pytest.mark.parametrize(("name", "value"), [("who_1", []), ("valid_days", "91"), ("level", "pink"), ("name", "")])
def test_what_is_none_is_said_where_it_was_typed(name, value):
    """Nothing of it is guessed."""
    made = RouteEntry({**WHOLE, name: value})
    assert not made.is_valid()
    assert set(made.errors) == {name}


def test_who_sits_where_is_said_in_short():
    """One of several with a stroke, all of them with a plus."""
    route = Route(name="a", steps=(Step(who=("approvers", "owner")), Step(who=("legal", "pr"), needs="all")))
    first, second = seats(route).split(" → ")
    assert " / " in first
    assert " + " in second
