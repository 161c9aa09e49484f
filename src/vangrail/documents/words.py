"""The words around the clauses, in every shipped language. They stand in `library/messages/`, those of the kits apart."""

from functools import cache
from importlib.resources import files
from typing import Any

import tomli


@cache
def _table() -> dict[str, Any]:
    documents, kits = (
        tomli.loads(files("vangrail").joinpath("library", "messages", f"{name}.toml").read_text("utf-8"))
        for name in ("documents", "kits")
    )
    return {**documents, "kit": kits}


def word(key: str, language: str, **data: object) -> str:
    """Return the words of a dotted key, filled. Where a name such as "Acme N.V." ends a sentence, one full stop is enough.

    Raises:
        KeyError: there are no such words.
    """
    found: Any = _table()
    for part in key.split("."):
        found = found[part]
    text = str(found[language]).format(**data)
    for value in map(str, data.values()):
        if value.endswith("."):
            text = text.replace(f"{value}.", value)
    return text
