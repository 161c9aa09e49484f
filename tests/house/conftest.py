"""Where the project's files are, for the tests of the house rules."""

import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

Checker = Callable[[str, str], list[str]]
"""Takes a path under the root and the file's text, returns one sentence for each fault it finds."""


@dataclass(frozen=True)
class Project:
    """The checkout in `root`. Paths are under the root, with forward slashes, in order."""

    root: Path

    def files(self) -> list[str]:
        """Return what belongs to the project: what git tracks or would track; without git, what is not made or hidden."""
        listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        done = subprocess.run(listing, cwd=self.root, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            names = [name for name in done.stdout.split("\0") if name]
        else:
            found = (path.relative_to(self.root) for path in self.root.rglob("*"))
            made = {"build", "dist", "__pycache__"}
            names = [
                path.as_posix() for path in found if not any(part[0] == "." or part in made for part in path.parts)
            ]
        return sorted(name for name in names if (self.root / name).is_file())

    def python(self, *tops: str) -> list[str]:
        """Return the Python files that stand under one of the folders `tops`, or everywhere."""
        return [name for name in self.files() if name.endswith(".py") and name.startswith(tops or "")]

    def text(self, name: str) -> str:
        """Return a file's text; bytes that are no UTF-8 become replacement characters."""
        return (self.root / name).read_text("utf-8", errors="replace")

    def hold(self, checker: Checker, names: Iterable[str]) -> None:
        """Fail with everything that the checker finds in these files, a line each."""
        faults = [fault for name in names for fault in checker(name, self.text(name))]
        assert not faults, "\n".join(faults)


@pytest.fixture(scope="session")
def project() -> Project:
    """Give the checkout that these tests stand in."""
    return Project(Path(__file__).parents[2])
