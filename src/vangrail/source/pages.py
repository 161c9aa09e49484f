"""The shared pages as values, read once a process: what people can post, cards, lines, checklists, lessons, strategy."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Final, TypeVar

from pydantic import BaseModel

from vangrail.errors import PolicyError, Problem
from vangrail.source.clause_folder import read_bytes
from vangrail.source.data import library
from vangrail.source.page_cards import DecisionCard, Disclaimers
from vangrail.source.page_forms import Checklists, GreenList, Lessons, PauseTest, Platforms, Strategy
from vangrail.source.page_pictures import Pictures
from vangrail.source.page_waiting import Waiting
from vangrail.source.text import unknown_name
from vangrail.source.toml import TomlFile, read_toml, validate

FormT = TypeVar("FormT", bound=BaseModel)

FOLDER: Final = "pages"
"""The folder of the library in which they lie."""


@dataclass(frozen=True)
class Pages:
    """The shared pages. Their texts are as written, in every shipped language, with placeholders."""

    strategy: Strategy
    green_list: GreenList
    pause_test: PauseTest
    decision_card: DecisionCard
    platforms: Platforms
    disclaimers: Disclaimers
    checklists: Checklists
    lessons: Lessons
    pictures: Pictures
    waiting: Waiting


@lru_cache(maxsize=1)
def load_pages() -> Pages:
    """Return the shipped pages. They are a value: nobody may change them.

    Raises:
        PolicyError: with every problem of every file, which the project's own tests see first.
    """
    return read_pages(library().joinpath(FOLDER))


def read_pages(folder: Traversable, facts: Sequence[str] | None = None) -> Pages:
    """Read the pages of a folder. `facts` are the ids of the facts that they may name; without them that is not looked at.

    Raises:
        PolicyError: with every problem of every file.
    """
    reader = _Reader(folder)
    strategy, green_list = reader.read("strategy", Strategy), reader.read("green_list", GreenList)
    pause_test, card = reader.read("pause_test", PauseTest), reader.read("decision_card", DecisionCard)
    platforms, disclaimers = reader.read("platforms", Platforms), reader.read("disclaimers", Disclaimers)
    checklists, lessons = reader.read("checklists", Checklists), reader.read("lessons", Lessons)
    pictures, waiting = reader.read("pictures", Pictures), reader.read("waiting", Waiting)
    if strategy and green_list:
        goals = [goal.id for goal in strategy.goals]
        for number, topic in enumerate(green_list.topics):
            reader.known("green_list", ("topic", number, "goal"), topic.goal, goals)
    for number, name in enumerate(disclaimers.facts if disclaimers and facts is not None else ()):
        reader.known("disclaimers", ("facts", number), name, facts or ())
    if reader.problems or not (
        strategy
        and green_list
        and pause_test
        and card
        and platforms
        and disclaimers
        and checklists
        and lessons
        and pictures
        and waiting
    ):
        raise PolicyError(reader.problems)
    return Pages(strategy, green_list, pause_test, card, platforms, disclaimers, checklists, lessons, pictures, waiting)


class _Reader:
    """Reads one file after the other and gathers what is wrong with all of them."""

    def __init__(self, folder: Traversable) -> None:
        self.folder = folder
        self.files: dict[str, TomlFile] = {}
        self.problems: list[Problem] = []

    def read(self, name: str, form: type[FormT]) -> FormT | None:
        place = f"library/{FOLDER}/{name}.toml"
        raw = read_bytes(self.folder.joinpath(f"{name}.toml"), place, self.problems)
        file = None if raw is None else read_toml(raw, place, self.problems)
        if file is None:
            return None
        self.files[name] = file
        return validate(form, file, self.problems)

    def known(self, name: str, loc: tuple[str | int, ...], given: str, there: Sequence[str]) -> None:
        if given not in there:
            wanted = f"one of {', '.join(there[:8])}{' …' if there[8:] else ''}"
            self.problems.append(self.files[name].problem("file.value", loc, wanted, unknown_name(given, there)))
