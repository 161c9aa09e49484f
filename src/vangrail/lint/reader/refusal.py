"""What the reader says about a file that it cannot read: one sentence, from `library/messages/lint.toml`."""

from functools import cache
from typing import Any, Final

import tomli

from vangrail.errors import UsageError
from vangrail.source.data import library

CATALOGUE: Final = "lint"
"""The file with the sentences; the command line finds the same key there in the language that it speaks."""


class DocumentError(UsageError):
    """A document that cannot be read. `data["key"]` is the key of its sentence, `data["catalogue"]` the file it stands in."""

    code = "reader"


@cache
def _sentences() -> dict[str, Any]:
    text = library().joinpath("messages", f"{CATALOGUE}.toml").read_text("utf-8")
    return dict(tomli.loads(text)["reader"])


def refused(*, key: str, **data: object) -> DocumentError:
    """Return the error with this sentence, in English; `data` fills it."""
    sentence = str(_sentences()[key]["en"]).format(**data)
    return DocumentError(sentence, key=key, catalogue=CATALOGUE, **data)
