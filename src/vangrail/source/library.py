"""The shipped library as values: clauses, shared cues and country packs, read once a process."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Final

from vangrail.errors import PolicyError, Problem
from vangrail.languages import SHIPPED
from vangrail.policy.clause import Clause, Pack
from vangrail.policy.rule import Cue
from vangrail.source.clause_folder import ClauseFolder, read_bytes
from vangrail.source.data import library
from vangrail.source.schema import CueFile, PackFile
from vangrail.source.toml import TomlFile, read_toml, validate

ORDER: Final = tuple(
    """who_speaks media_questions customer_questions conflict crisis competitors your_voice transparency respect
    hate_and_harassment colleagues_and_grievances facts permanence platforms_and_settings use_at_work your_rights
    confidential_information unreleased_products customers_and_receipts personal_data rooms_and_photographs
    private_conversations tools_and_operations lone_worker in_doubt copyright_and_credit legal_matters
    financial_information interests advertising health_sector finance_sector public_sector account_charter approval replies
    access leavers security_awareness breach listening see_something consequences suggestions review responsibilities
    third_parties""".split(),
)
"""Clause ids in the order in which a document tells them, within their sections. Others come after, by name."""


@dataclass(frozen=True)
class Library:
    """What ships: clauses by id, shared cues by name, packs by country code (`EU` for the European Union)."""

    clauses: dict[str, Clause]
    cues: dict[str, Cue]
    packs: dict[str, Pack]


@lru_cache(maxsize=1)
def load_library() -> Library:
    """Return the shipped library. It is a value: nobody may change it.

    Raises:
        PolicyError: with every problem of every file, which the project's own tests see first.
    """
    return read_library(library())


def read_library(root: Traversable, *, check: bool = False) -> Library:
    """Read a library from a folder. With `check`, its templates and conditions are checked as a company's own are.

    Without it, a folder that has no clause.toml yet is passed over: somebody is still writing it.

    Raises:
        PolicyError: with every problem of every file.
    """
    problems: list[Problem] = []
    clauses = [
        ClauseFolder(folder, f"library/clauses/{folder.name}", problems, own=check).read(SHIPPED)
        for folder in _sorted(root.joinpath("clauses"))
        if folder.is_dir() and (check or folder.joinpath("clause.toml").is_file())
    ]
    cues = {name: validate(CueFile, file, problems) for name, file in read_tables(root, "cues", problems)}
    packs = [validate(PackFile, file, problems) for _, file in read_tables(root, "packs", problems)]
    if problems:
        raise PolicyError(problems)
    return Library(
        {clause.id: clause for clause in clauses if clause},
        {name: form.value() for name, form in cues.items() if form},
        {pack.country: pack.value() for pack in packs if pack},
    )


def adopt(clause: Clause) -> Clause:
    """Return a library clause as the company's own, for somebody who wants to change its words. It keeps the library's rules."""
    return clause.model_copy(update={"origin": "company", "rules": ()})


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda each: each.name) if folder.is_dir() else []


def read_tables(root: Traversable, kind: str, problems: list[Problem]) -> list[tuple[str, TomlFile]]:
    """Return the TOML files of a folder below `root` by name, in that order. What cannot be read is added to `problems`."""
    found: list[tuple[str, TomlFile]] = []
    for each in _sorted(root.joinpath(*kind.split("/"))):
        name = f"library/{kind}/{each.name}"
        raw = read_bytes(each, name, problems) if each.name.endswith(".toml") else None
        file = None if raw is None else read_toml(raw, name, problems)
        if file:
            found.append((each.name.removesuffix(".toml"), file))
    return found
