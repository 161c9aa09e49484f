"""What a program writes has the bounds of the pages."""

import pytest
from django.forms import CharField
from pydantic import TypeAdapter, ValidationError

from vangrail.web.api.schemas.writing import AskingIn, DraftIn, WithdrawalIn
from vangrail.web.approvals.shown.requests import ANSWER
from vangrail.web.drafts.forms.drafts import MOST, NewForm, WithdrawalForm


def longest(model, name: str) -> int:
    """Return how many characters a field takes."""
    schema = model.model_json_schema()["properties"][name]
    return schema["maxLength"]


def test_a_draft_is_as_long_as_on_its_page():
    """Each field of its form."""
    fields = {name: field for name, field in NewForm.base_fields.items() if isinstance(field, CharField)}
    bounds = {name: field.max_length for name, field in fields.items() if field.max_length and name != "seen"}
    assert {name: longest(DraftIn, name) for name in bounds} == bounds
    assert longest(DraftIn, "text") == MOST
    assert {*NewForm.base_fields} - {"seen"} == {*DraftIn.model_fields}


def test_what_is_said_is_as_long_as_on_its_page():
    """Why it is taken back, and what is said to a refusal."""
    assert longest(WithdrawalIn, "reason") == WithdrawalForm.base_fields["reason"].max_length
    assert longest(AskingIn, "answer") == ANSWER


@pytest.mark.parametrize(
    "wrong", [{"language": "xx"}, {"accounts": []}, {"title": ""}, {"target_at": "2026-11-22T10:00"}]
)
def test_what_is_no_draft_is_refused(wrong):
    """In the field where it stands."""
    whole = {"title": "Lunch", "language": "en", "accounts": [1]}
    adapter = TypeAdapter(DraftIn)
    assert adapter.validate_python(whole).text == ""
    with pytest.raises(ValidationError) as told:
        adapter.validate_python(whole | wrong)
    assert [each["loc"][0] for each in told.value.errors()] == list(wrong)
