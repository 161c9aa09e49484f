"""The page of the detectors, made from their registry: each one's name and what its module says it finds."""

import importlib
import inspect
import sys
from pathlib import Path

OWNS = "detectors.md"
_PACKAGE = "vangrail.rules.detectors"
_INTRO = """\
# Detectors

A detector is code that finds what words cannot. A rule names one as `detector:NAME` among the sources of a cue
(see [the policy folder](policy-format.md)); what it finds is a place in the draft, never a copy of it."""


def pages() -> dict[str, str]:
    """Return `detectors.md`, or nothing while there are no detectors."""
    if not (Path(__file__).parents[2] / "src" / _PACKAGE.replace(".", "/") / "__init__.py").exists():
        return {}
    found = importlib.import_module(_PACKAGE).detectors()
    parts = [f"## {name}\n\n{about(found[name])}" for name in sorted(found)]
    return {"detectors.md": "\n\n".join([_INTRO, *parts])}


def about(detector: object) -> str:
    """Return the docstring of the module that holds the detector: each has a file of its own, which says what it finds.

    Raises:
        ValueError: that module says nothing.
    """
    module = sys.modules[type(detector).__module__]
    if not module.__doc__:
        message = f"{module.__name__} has no docstring to make a page from"
        raise ValueError(message)
    return inspect.cleandoc(module.__doc__)
