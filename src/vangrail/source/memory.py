"""A folder that is held in memory, so that what reads a policy from disk reads it from a database too."""

import io
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any


class MemoryFile(Traversable):
    """A file of a folder in memory, with its text as UTF-8."""

    def __init__(self, name: str, text: str) -> None:
        """Take the name, without the folder, and the text."""
        self._name = name
        self._text = text

    @property
    def name(self) -> str:
        """The name without the folder."""
        return self._name

    def is_file(self) -> bool:
        """Tell that it is a file."""
        return True

    def is_dir(self) -> bool:
        """Tell that it is no folder."""
        return False

    def iterdir(self) -> Iterator[Traversable]:
        """Yield nothing."""
        return iter(())

    def joinpath(self, *descendants: Any) -> Traversable:
        """Return an empty folder: nothing lies below a file."""
        return MemoryFolder({}, str(descendants[-1]) if descendants else self._name)

    def read_bytes(self) -> bytes:
        """Return the text as UTF-8."""
        return self._text.encode()

    def read_text(self, encoding: str | None = None) -> str:  # noqa: ARG002 -- the text is no bytes that could be read otherwise
        """Return the text."""
        return self._text

    def open(self, mode: str = "r", *_args: Any, **_kwargs: Any) -> Any:
        """Return the file as a stream of text, or of bytes for a mode with `b`."""
        return io.BytesIO(self.read_bytes()) if "b" in mode else io.StringIO(self._text)


class MemoryFolder(Traversable):
    """A folder made of texts by their paths, such as `clauses/alone/en.md`. A folder without files does not exist."""

    def __init__(self, files: Mapping[str, str], name: str = "") -> None:
        """Take the texts by their paths in this folder, and its own name."""
        self._name = name
        self._files = {path: text for path, text in files.items() if "/" not in path}
        self._folders: dict[str, dict[str, str]] = {}
        for path, text in files.items():
            folder, slash, rest = path.partition("/")
            if slash:
                self._folders.setdefault(folder, {})[rest] = text

    @property
    def name(self) -> str:
        """The name without what lies above."""
        return self._name

    def is_file(self) -> bool:
        """Tell that it is no file."""
        return False

    def is_dir(self) -> bool:
        """Tell whether anything lies in it."""
        return bool(self._files or self._folders)

    def iterdir(self) -> Iterator[Traversable]:
        """Yield what lies in it."""
        yield from (MemoryFile(name, text) for name, text in self._files.items())
        yield from (MemoryFolder(files, name) for name, files in self._folders.items())

    def joinpath(self, *descendants: Any) -> Traversable:
        """Return what lies at a path below; an empty folder where nothing does."""
        here: Traversable = self
        for part in [piece for each in descendants for piece in str(each).split("/")]:
            here = next((each for each in here.iterdir() if each.name == part), MemoryFolder({}, part))
        return here

    def read_bytes(self) -> bytes:
        """Refuse: a folder has no text.

        Raises:
            IsADirectoryError: or that there is nothing at all.
        """
        raise (IsADirectoryError if self.is_dir() else FileNotFoundError)(21 if self.is_dir() else 2, self._name)

    def read_text(self, encoding: str | None = None) -> str:  # noqa: ARG002 -- there is none in any encoding
        """Refuse: a folder has no text."""
        return self.read_bytes().decode()

    def open(self, mode: str = "r", *_args: Any, **_kwargs: Any) -> Any:  # noqa: ARG002 -- there is nothing to open in any
        """Refuse: a folder has no text."""
        return self.read_bytes()
