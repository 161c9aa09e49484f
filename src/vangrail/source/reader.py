"""A policy folder read into a value. Every problem of every file is reported at once, each with its line."""

import os
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from vangrail.errors import PolicyError, Problem
from vangrail.policy.clause import Clause
from vangrail.policy.company import NeedToKnow
from vangrail.source.clause_folder import ClauseFolder, read_bytes
from vangrail.source.memory import MemoryFolder
from vangrail.source.model import PolicySource
from vangrail.source.schema import NeedToKnowFile, PolicyFile
from vangrail.source.text import nearest
from vangrail.source.toml import read_toml, validate

POLICY: Final = "policy.toml"
NEED_TO_KNOW: Final = "need_to_know.toml"
CLAUSES: Final = "clauses"
_KNOWN: Final = (POLICY, NEED_TO_KNOW, CLAUSES, "replies", "situations")


def read_folder(path: str | os.PathLike[str]) -> PolicySource:
    """Return what stands in a policy folder, unresolved.

    Raises:
        PolicyError: with every problem of every file.
    """
    folder = Path(path)
    if not (folder / POLICY).is_file():
        found = "a file" if folder.is_file() else "a folder without one" if folder.is_dir() else "nothing there"
        raise PolicyError([Problem("policy.folder", str(path), None, "", f"a policy folder with {POLICY}", found)])
    return _read(folder)


def read_files(files: Mapping[str, str]) -> PolicySource:
    """Return what stands in a policy folder that is held in memory: the text of each file by its path in the folder.

    Raises:
        PolicyError: with every problem of every file.
    """
    folder = MemoryFolder(files)
    if not folder.joinpath(POLICY).is_file():
        wanted = f"a policy folder with {POLICY}"
        raise PolicyError([Problem("policy.folder", POLICY, None, "", wanted, "a folder without one")])
    return _read(folder)


def _read(folder: Traversable) -> PolicySource:
    problems: list[Problem] = []
    _near_names(folder, problems)
    form = _policy_file(folder, problems)
    languages = form.languages if form else ()
    clauses = _clauses(folder, languages, problems)
    need_to_know = read_need_to_know(folder.joinpath(NEED_TO_KNOW), problems)
    if form is None or problems:
        raise PolicyError(problems)
    return form.value(clauses, need_to_know)


def read_need_to_know(file: Traversable, problems: list[Problem]) -> NeedToKnow | None:
    """Return the need-to-know terms of a file, None where there is no file. Problems never say what stands in it."""
    if not (file.is_file() or file.is_dir()):
        return None
    raw = read_bytes(file, file.name, problems)
    toml = None if raw is None else read_toml(raw, file.name, problems, hide=True)
    form = validate(NeedToKnowFile, toml, problems) if toml else None
    return form.value() if form else None


def _policy_file(folder: Traversable, problems: list[Problem]) -> PolicyFile | None:
    raw = read_bytes(folder.joinpath(POLICY), POLICY, problems)
    file = None if raw is None else read_toml(raw, POLICY, problems)
    return validate(PolicyFile, file, problems) if file else None


def _clauses(folder: Traversable, languages: tuple[str, ...], problems: list[Problem]) -> tuple[Clause, ...]:
    root = folder.joinpath(CLAUSES)
    if not root.is_dir():
        return ()
    found = [
        ClauseFolder(each, f"{CLAUSES}/{each.name}", problems, own=True).read(languages)
        for each in sorted(root.iterdir(), key=lambda each: each.name)
        if each.is_dir() and not each.name.startswith(".")
    ]
    return tuple(clause for clause in found if clause)


def _near_names(folder: Traversable, problems: list[Problem]) -> None:
    """Refuse what is almost called like a part of a policy: `need-to-know.toml` would otherwise be silently left out."""
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        near = nearest(each.name, _KNOWN) if each.name.endswith(".toml") or each.is_dir() else ""
        if near and each.name not in _KNOWN and not each.name.startswith("."):
            problems.append(Problem("policy.files", each.name, None, "", f"the name {near}", each.name))
