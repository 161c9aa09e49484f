"""The shapes of freezes follow what the page asks."""

from typing import get_args

from vangrail.policy.company import DeskName
from vangrail.web.api.schemas.crisis import EndingIn, ExtensionIn, Hours, WantedIn
from vangrail.web.api.schemas.work import Desk
from vangrail.web.crisis.forms.switch import HOURS, SCOPES, EndForm, ExerciseForm, ExtensionForm


def test_everything_that_the_page_asks_can_be_said():
    """And nothing else but whether it is an exercise, which is a page of its own."""
    assert {*WantedIn.model_fields} == {*ExerciseForm.base_fields, "exercise"}
    assert {*ExtensionIn.model_fields} == {*ExtensionForm.base_fields}
    assert {*EndingIn.model_fields} == {*EndForm.base_fields}


def test_every_choice_of_the_page_can_be_made():
    """How long, what is held, and which desk speaks."""
    assert [str(each) for each in get_args(Hours)] == [name for name, _words in HOURS]
    assert WantedIn.model_json_schema()["properties"]["scope"]["enum"] == sorted(dict(SCOPES))
    assert {*get_args(Desk)} == {*get_args(DeskName)}
