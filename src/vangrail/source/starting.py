"""What a clause begins with when nobody wrote it yet: an id, and questions for its author to replace."""

import re
from collections.abc import Collection
from functools import cache
from typing import Any, Final

import tomli

from vangrail.policy.clause import Answer, Question
from vangrail.source.data import library
from vangrail.source.gates import QUESTIONS
from vangrail.source.names import plain

_LONGEST: Final = 50


@cache
def starting_words(language: str) -> dict[str, str]:
    """Return the words that stand where somebody still has to write, in a shipped language."""
    table: dict[str, Any] = tomli.loads(library().joinpath("messages", "lint.toml").read_text("utf-8"))["import"][
        "todo"
    ]
    return {key: str(each[language]) for key, each in table.items()}


def starting_questions(title: str, language: str) -> tuple[Question, ...]:
    """Return as many questions as a clause needs, about its title alone."""
    words = starting_words(language)
    answers = (
        Answer(text=words["right"], right=True, why=words["right_why"]),
        Answer(text=words["wrong"], right=False, why=words["wrong_why"]),
    )
    return tuple(
        Question(prompt=words["question"].format(title=title, number=number), answers=answers)
        for number in range(1, QUESTIONS + 1)
    )


def free_id(title: str, taken: Collection[str]) -> str:
    """Return an id for a clause of this title that is not taken: one with the id of a library's clause would replace it."""
    bare = re.sub(r"[^a-z0-9]+", "_", plain(title)).strip("_")[:_LONGEST].strip("_")
    name = bare if bare[:1].isalpha() else f"section_{bare}".strip("_")
    candidates = (name, *(f"{name}_{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in candidates if each not in taken)
