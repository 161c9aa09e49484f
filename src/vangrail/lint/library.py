"""What the linter knows, read once from `library/lint/`."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable

from vangrail.errors import PolicyError, Problem
from vangrail.lint.forms import ComponentForm, OverbreadthForm
from vangrail.policy.rule import Cue
from vangrail.source.data import library
from vangrail.source.library import load_library, read_tables
from vangrail.source.schema import CueFile
from vangrail.source.toml import validate


@dataclass(frozen=True)
class LintLibrary:
    """Rules about limits, components in the order of the list, and the cues that both share (beside those of the check)."""

    overbreadth: dict[str, OverbreadthForm]
    components: dict[str, ComponentForm]
    cues: dict[str, Cue]


@lru_cache(maxsize=1)
def load_lint_library() -> LintLibrary:
    """Return what ships.

    Raises:
        PolicyError: with every problem of every file, which the project's own tests see first.
    """
    return read_lint_library(library())


def read_lint_library(root: Traversable) -> LintLibrary:
    """Read the linter's files below a folder of shipped content.

    Raises:
        PolicyError: with every problem of every file.
    """
    problems: list[Problem] = []
    limits = [validate(OverbreadthForm, file, problems) for _, file in read_tables(root, "lint/overbreadth", problems)]
    parts = [validate(ComponentForm, file, problems) for _, file in read_tables(root, "lint/components", problems)]
    cues = {name: validate(CueFile, file, problems) for name, file in read_tables(root, "lint/cues", problems)}
    if problems:
        raise PolicyError(problems)
    return LintLibrary(
        {form.name: form for form in limits if form},
        {form.name: form for form in sorted((form for form in parts if form), key=lambda form: form.order)},
        {**load_library().cues, **{name: form.value() for name, form in cues.items() if form}},
    )
