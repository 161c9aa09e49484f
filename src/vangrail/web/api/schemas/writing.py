"""What a program writes as its person: drafts, their texts, and asking for approval. The same lengths hold as on the pages."""

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.languages import DETECTED
from vangrail.web.api.schemas.common import Moment, Number, Short, one_of
from vangrail.web.drafts.forms.drafts import MOST

Title = Annotated[str, StringConstraints(min_length=1, max_length=160)]
Long = Annotated[str, StringConstraints(max_length=4_000)]
Words = Annotated[str, StringConstraints(max_length=MOST)]
Language = Annotated[str, *one_of(DETECTED)]
Seen = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")]

_SEEN = "The digest of what was read; where somebody else changed it since, nothing is changed. Empty asks nothing."


class DetailsIn(Schema):
    """What stands around the texts of a draft."""

    model_config = ConfigDict(extra="forbid")

    topic: Short = ""
    target_at: Moment | None = Field(None, description="When it is wanted out, with a zone.")
    in_reply_to: Annotated[str, StringConstraints(max_length=500)] = Field(
        "", description="The address of the public post that it answers."
    )
    sources: Long = Field("", description="Where its claims come from.")
    note: Long = Field("", description="For whoever approves; it never goes out.")


class DraftIn(DetailsIn):
    """A draft, with the same first text for each of its accounts."""

    title: Title
    language: Language
    text: Words = Field("", description="Each account gets it to begin with.")
    accounts: Annotated[list[Number], Field(min_length=1, max_length=50)] = Field(
        description="Numbers of accounts, as `accounts` lists them."
    )


class DraftChangeIn(DetailsIn):
    """What is to change around the texts; what is not named stays as it is."""

    title: Title = ""
    seen: Seen = Field("", description=f"`mark` of the draft. {_SEEN}")


class TextIn(Schema):
    """Another text of a draft. Without `text` it begins as the one that it is based on, or empty in another language."""

    model_config = ConfigDict(extra="forbid")

    account: Number
    language: Language
    text: Words | None = None
    based_on: Number | None = Field(
        None, description="The text that it follows: when that one changes, this one is stale."
    )


class TextChangeIn(Schema):
    """A text written anew."""

    model_config = ConfigDict(extra="forbid")

    text: Words
    seen: Seen = Field("", description=f"`digest` of the text. {_SEEN}")


class WithdrawalIn(Schema):
    """Why a draft is taken back."""

    model_config = ConfigDict(extra="forbid")

    reason: Annotated[str, StringConstraints(max_length=300)] = ""


class AskingIn(Schema):
    """Asking for approval. Where the same words were refused, `answer` says what somebody says to that."""

    model_config = ConfigDict(extra="forbid")

    answer: Annotated[str, StringConstraints(max_length=1_000)] = ""


class PostableOut(Schema):
    """An account for which somebody prepares posts."""

    number: int
    name: str
    platform: str
    languages: list[str]


class PostablesOut(Schema):
    """The accounts for which somebody prepares posts."""

    items: list[PostableOut]
