"""A policy from where it stands: a folder that is resolved now, or a published file that is taken as it is."""

import json
import os
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from vangrail.errors import PolicyError, Problem
from vangrail.policy.model import FORMAT, Policy
from vangrail.source.places import locate
from vangrail.source.reader import NEED_TO_KNOW, POLICY, read_folder, read_need_to_know
from vangrail.source.resolve import resolve
from vangrail.source.toml import dotted

PUBLISHED = "policy.json"
"""The name of a published policy: the canonical form, library text and rules included."""


def load_policy(path: str | os.PathLike[str]) -> Policy:
    """Return the policy of a folder (or of its policy.toml), or a published one (a .json file).

    Beside a published file an optional need_to_know.toml is read; it must be the one the policy was published with.

    Raises:
        PolicyError: with every problem that was found.
    """
    where = Path(path)
    if where.suffix == ".json" and where.is_file():
        return read_published(where)
    folder = where.parent if where.name == POLICY and where.is_file() else where
    source = read_folder(folder)
    try:
        return resolve(source)
    except PolicyError as error:
        raise PolicyError(locate(error.problems, folder)) from None


def read_published(file: Path) -> Policy:
    """Return a published policy.

    Raises:
        PolicyError: it is not one, was made by a newer Vangrail, or its need-to-know file is another one.
    """
    try:
        raw = file.read_bytes()
        data: Any = json.loads(raw)
    except OSError as error:
        raise _error(file, "a file that can be read", error.strerror or "an error") from error
    except (ValueError, RecursionError) as error:
        raise _error(file, "a published policy (JSON)", "something else") from error
    number = data.get("format") if isinstance(data, dict) else None
    if not isinstance(number, int):
        raise _error(file, "a published policy with a format", "something else")
    if number > FORMAT:
        raise _error(file, f"format {FORMAT} or older (a newer Vangrail reads this one)", str(number), "format")
    problems: list[Problem] = []
    need_to_know = read_need_to_know(file.parent / NEED_TO_KNOW, problems)
    if problems:
        raise PolicyError(problems)
    try:
        return Policy.from_canonical(raw, need_to_know)
    except ValidationError as error:
        place = dotted(error.errors(include_url=False, include_input=False)[0]["loc"])
        raise _error(file, "a published policy", f"{error.error_count()} parts that are none", place) from error
    except ValueError as error:
        raise _error(file.parent / NEED_TO_KNOW, str(error), "another one") from error


def _error(file: Path, wanted: str, found: str, key: str = "") -> PolicyError:
    return PolicyError([Problem("policy.published", file.name, None, key, wanted, found)])
