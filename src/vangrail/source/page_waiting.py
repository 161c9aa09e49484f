"""What to say to somebody who waits, while a person who may answer is found."""

from collections.abc import Collection

from pydantic import Field, model_validator

from vangrail.policy.company import DeskName
from vangrail.source.forms import Form
from vangrail.source.page_parts import ClauseId, Page, Words
from vangrail.source.text import refuse


class Sentence(Form):
    """One sentence, for findings of these clauses; without any it fits everything."""

    clauses: tuple[ClauseId, ...]
    desk: DeskName
    say: Words


class Waiting(Page):
    """waiting.toml: if somebody is waiting, say this."""

    sentences: tuple[Sentence, ...] = Field(alias="sentence", min_length=1)

    @model_validator(mode="after")
    def _always_one(self) -> "Waiting":
        if self.sentences[-1].clauses:
            refuse("a last sentence that fits everything", f"one for {self.sentences[-1].clauses[0]}")
        return self

    def fitting(self, clauses: Collection[str]) -> Sentence:
        """Return the first sentence for one of these clauses, else the one that fits everything."""
        return next(one for one in self.sentences if not one.clauses or not set(one.clauses).isdisjoint(clauses))
