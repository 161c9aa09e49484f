"""Drills against the tricks that are played on who looks after accounts: shipped stories with questions, one file each."""

from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Final

from pydantic import Field

from vangrail.errors import PolicyError, Problem
from vangrail.policy.audience import Audience
from vangrail.policy.base import Slug
from vangrail.source.clause_folder import read_bytes
from vangrail.source.data import library
from vangrail.source.forms import Form
from vangrail.source.page_parts import Quiz, Words, once
from vangrail.source.toml import read_toml, validate

FOLDER: Final = "drills"
"""The folder of the library in which they lie."""

ABOUT: Final = "security_awareness"
"""The clause that they are about."""

QUESTIONS: Final = 3
"""What gives it away, what to do, and whom to tell."""


class Drill(Form):
    """One trick: for which readers, the scene, and its three questions in their order."""

    id: Slug
    audiences: tuple[Audience, ...] = Field(alias="for", min_length=1)
    title: Words
    scene: Words
    questions: tuple[Quiz, ...] = Field(alias="question", min_length=QUESTIONS, max_length=QUESTIONS)


@lru_cache(maxsize=1)
def load_drills() -> tuple[Drill, ...]:
    """Return the shipped drills, by the name of their file. They are a value: nobody may change them.

    Raises:
        PolicyError: with every problem of every file, which the project's own tests see first.
    """
    return read_drills(library().joinpath(FOLDER))


def read_drills(folder: Traversable) -> tuple[Drill, ...]:
    """Read the drills of a folder.

    Raises:
        PolicyError: with every problem of every file.
        ValueError: two have the same id.
    """
    problems: list[Problem] = []
    found = [_one(folder, name, problems) for name in sorted(each.name for each in folder.iterdir())]
    if problems:
        raise PolicyError(problems)
    drills = tuple(each for each in found if each is not None)
    once("drill", [each.id for each in drills])
    return drills


def _one(folder: Traversable, name: str, problems: list[Problem]) -> Drill | None:
    where = f"library/{FOLDER}/{name}"
    raw = read_bytes(folder.joinpath(name), where, problems)
    file = None if raw is None else read_toml(raw, where, problems)
    return None if file is None else validate(Drill, file, problems)
