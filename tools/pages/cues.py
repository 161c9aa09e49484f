"""The page of the shared cues, made from `library/cues/`: each one's name, what it gathers, what it is built from."""

from collections.abc import Mapping
from pathlib import Path

import tomli

OWNS = "cues.md"
_CUES = Path(__file__).parents[2] / "src/vangrail/library/cues"
_INTRO = """\
# Shared cues

A shared cue is a set of words and patterns that several rules need, in every shipped language. A rule names one as
`shared:NAME` (see [the policy folder](policy-format.md)); its words stand in `src/vangrail/library/cues/NAME.toml`."""


def pages(cues: Path = _CUES) -> dict[str, str]:
    """Return `cues.md` for the TOML files in the folder `cues`, or nothing while there are none."""
    files = sorted(cues.glob("*.toml"))
    if not files:
        return {}
    return {"cues.md": "\n\n".join([_INTRO, *(section(tomli.loads(file.read_text("utf-8"))) for file in files)])}


def section(cue: Mapping[str, object]) -> str:
    """Return a cue's part of the page from its table `name`, `about` and, where it has them, the cues it includes.

    Raises:
        KeyError: the cue has no name or does not say what it gathers.
    """
    included = cue.get("include", [])
    names = [f"`{name}`" for name in included] if isinstance(included, list) else []
    built = f"\n\nBuilt from {', '.join(names)} and its own words." if names else ""
    return f"## {cue['name']}\n\n{cue['about']}{built}"
