"""The worked examples of precedents that ship with the library: questions that desks get, each with an answer in every language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import tomli

from vangrail.languages import SHIPPED
from vangrail.policy.model import Policy
from vangrail.source.data import library

ANSWERS: Final = ("fine", "change", "ask", "dont")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A worked example: texts by language, and groups of words that lead to it, of all languages together.

    `dials` says for which choices of a policy it is true: a dial's name and the values it may have; empty where always.
    """

    id: str
    clause: str
    desk: str
    answer: str
    question: Mapping[str, str]
    text: Mapping[str, str]
    words: tuple[tuple[str, ...], ...]
    account: str = ""
    dials: Mapping[str, tuple[str, ...]]

    def fits(self, policy: Policy) -> bool:
        """Tell whether a policy has its clause and made the choices for which it is true."""
        dials = policy.dials.model_dump()
        chosen = all(str(dials.get(name)) in values for name, values in self.dials.items())
        return chosen and any(clause.id == self.clause for clause in policy.clauses)


@lru_cache(maxsize=1)
def examples() -> tuple[Example, ...]:
    """Return every worked example, in the order of the files' names.

    Raises:
        ValueError: a file is not complete; the message says which and what.
    """
    home = library().joinpath("precedents")
    files = sorted((file for file in home.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return tuple(_read(name, row) for file in files for name, row in tomli.loads(file.read_text("utf-8")).items())


def _read(name: str, row: Mapping[str, Any]) -> Example:
    missing = [
        f"{part}.{code}" for part in ("question", "answer") for code in SHIPPED if not row.get(part, {}).get(code)
    ]
    if missing or row.get("level") not in ANSWERS:
        message = f"the worked example {name} lacks {', '.join(missing) or 'a level'}"
        raise ValueError(message)
    return Example(
        id=name,
        clause=row["clause"],
        desk=row["desk"],
        answer=row["level"],
        question=row["question"],
        text=row["answer"],
        words=tuple(tuple(group) for group in row["words"]),
        account=row.get("account", ""),
        dials={dial: tuple(values) for dial, values in row.get("dials", {}).items()},
    )
