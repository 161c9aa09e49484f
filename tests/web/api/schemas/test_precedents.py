"""The shapes of answers for everybody follow what the page asks."""

from vangrail.web.api.schemas.precedents import PrecedentIn, RetirementIn
from vangrail.web.policies.models import Precedent
from vangrail.web.questions.forms.precedents import PrecedentForm, WhyForm


def test_everything_that_the_page_asks_can_be_said():
    """But the rule: it is that of the question, or of the answer that is said in other words."""
    assert {*PrecedentIn.model_fields} == {*PrecedentForm.base_fields, "question", "text"} - {"rule"}
    assert {*RetirementIn.model_fields} == {*WhyForm.base_fields}


def test_every_answer_stands_in_the_description():
    """So that a program can offer them."""
    assert PrecedentIn.model_json_schema()["properties"]["answer"]["enum"] == sorted(dict(Precedent.ANSWERS))
