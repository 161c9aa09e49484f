"""An answer for everybody, written anew so that nobody stands in it."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.web.api.schemas.common import Short, one_of
from vangrail.web.policies.models import Precedent
from vangrail.web.questions.forms.precedents import MOST_TEXT, MOST_THINGS, MOST_WORDS

Texts = dict[
    Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")],
    Annotated[str, StringConstraints(min_length=1, max_length=MOST_TEXT)],
]
Word = Annotated[str, StringConstraints(min_length=2, max_length=60, pattern=r"^[^,\r\n]+$")]
Words = Annotated[list[Word], Field(min_length=1, max_length=MOST_WORDS)]
Names = Annotated[list[Short], Field(max_length=100)]


class PrecedentIn(Schema):
    """A question and its answer by language, and the drafts that it is shown with. It is refused while it points to somebody."""

    model_config = ConfigDict(extra="forbid")

    clause: Short
    answer: Annotated[str, *one_of(dict(Precedent.ANSWERS))]
    question: Texts = Field(description="The question, as anybody could ask it, in languages of the policy.")
    text: Texts = Field(description="The answer, in the same languages.")
    words: Annotated[list[Words], Field(max_length=MOST_THINGS)] = Field(
        [], description="Groups of words for one thing each: a draft has to have one of every group."
    )
    by_rule: bool = Field(
        default=False, description="Only where the rule speaks that the question, or the one before, was about."
    )
    account: Annotated[str, *one_of(["", *dict(Precedent.ACCOUNTS)])] = Field("", description="Empty: for both.")
    platforms: Names = []
    countries: Names = []
    topic: Short = ""
    until: date | None = Field(description="The last day; null: until somebody retires it.")
    nobody: bool = Field(
        default=False,
        description="Somebody looked: what only looks like a name is none. Of what surely is one it says nothing.",
    )


class RetirementIn(Schema):
    """Why an answer is cited no more; whoever reads the book later sees it."""

    model_config = ConfigDict(extra="forbid")

    why: Annotated[str, StringConstraints(min_length=1, max_length=300)]


class RetirementOut(Schema):
    """That an answer is cited no more, since when and why."""

    key: str
    at: datetime
    why: str
