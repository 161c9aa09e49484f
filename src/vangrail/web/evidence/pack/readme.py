"""The page inside a pack that says what is what, in one language."""

from collections.abc import Mapping, Sequence
from typing import Any

from vangrail.web.evidence.parts import Part, explained


def readme(language: str, parts: Sequence[Part], said: Mapping[str, Any], *, named: bool) -> str:
    """Return the page. `said` holds what the manifest says of the company, the moment and the days."""
    texts = {name: words[language] for name, words in explained().items()}
    known = {**said, "since": said["since"] or "…", "until": said["until"] or said["made_at"][:10]}
    begins = [texts["about"].format_map(known)]
    begins += [texts["days"].format_map(known)] if said["since"] or said["until"] else []
    begins += [] if named else [texts["without_names"]]
    files = [("records", texts["records"]), *((part.name, part.texts[language]) for part in parts)]
    lines = [f"- `{name}.jsonl`: {text}" for name, text in files]
    return "\n\n".join(["# Vangrail", *begins, "\n".join(lines), texts["openssl"]]) + "\n"
