"""What stands in a pack beside the chain: a file here is a part, with `rows(scope)` and, for documents, `files(scope)`.

What a part is about stands in `parts.toml`, in each language.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Final

import tomli

from vangrail.web.evidence.pack.scope import Scope

Row = dict[str, Any]
TEXTS: Final = Path(__file__).with_name("parts.toml")


@dataclass(frozen=True, slots=True)
class Part:
    """A part: its name, the rows it gives, the documents that belong to it (name and bytes), and what it is by language."""

    name: str
    rows: Callable[[Scope], Iterator[Row]]
    files: Callable[[Scope], Iterator[tuple[str, bytes]]] | None
    texts: Mapping[str, str]


@lru_cache(maxsize=1)
def every() -> Sequence[Part]:
    """Return every part, in the order of their names."""
    texts = explained()
    found = []
    for name in sorted(module.name for module in iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        found.append(Part(name, module.rows, getattr(module, "files", None), texts[name]))
    return found


@lru_cache(maxsize=1)
def explained() -> Mapping[str, Mapping[str, str]]:
    """Return what each part, the chain and the manifest are, by name and language."""
    return tomli.loads(TEXTS.read_text("utf-8"))
