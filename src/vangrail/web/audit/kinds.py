"""What happened, as a sentence in each language: every kind of entry has its own in the `kinds.toml` of its app.

A kind such as `draft.*` stands for all of a part whose last word is not known before; it is `{kind}` in the sentence.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import tomli
from django.conf import settings
from django.utils.translation import get_language

import vangrail.web
from vangrail.languages import choose
from vangrail.web.audit.chains import CLOSED_AREAS

WEB = Path(vangrail.web.__file__).parent


@lru_cache(maxsize=1)
def sentences() -> Mapping[str, Mapping[str, str]]:
    """Return the sentences of every kind by language, read once from all apps' `kinds.toml`."""
    files = [WEB / name / "kinds.toml" for name in settings.OURS]
    return {
        kind: words for file in files if file.is_file() for kind, words in tomli.loads(file.read_text("utf-8")).items()
    }


def areas() -> list[str]:
    """Return the parts of the product that write to the common chain: what stands before the dot of a kind."""
    return sorted({kind.partition(".")[0] for kind in sentences()} - CLOSED_AREAS)


def sentence(kind: str, actor: str, subject: str, said: Mapping[str, Any]) -> str:
    """Return what happened as a sentence in the language of the page; a detail that was not said is an ellipsis."""
    area, _, rest = kind.partition(".")
    words = sentences().get(kind) or sentences().get(f"{area}.*")
    if words is None:
        return kind
    text = words[choose(get_language(), list(words))]
    details = {name: _plain(value) for name, value in said.items()}
    return text.format_map(_Details({"kind": rest, **details, "actor": actor, "subject": subject}))


def _plain(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


class _Details(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        """Say that something was left out or erased."""
        return "…"
