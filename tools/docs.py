"""Make the pages of `docs/` that are made from the code, or say which of them no longer match it.

Run: `python -m tools.docs` writes, `--check` writes nothing and fails when a page is stale, `--show` prints.

A maker is a module in `tools/pages/`; that its file exists is its registration. It says which pages it `OWNS` (a
pattern under `docs/`) and gives them as `pages()`: path under `docs/` to text. A page that matches the pattern and is
not given any more is stale too, and is removed. A maker whose source is not there yet gives no pages.
"""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import tools.pages

DOCS = Path(__file__).parent.parent / "docs"
MARK = "<!-- Made by tools/pages/{maker}.py: change the code, then run `make docs`. -->\n\n"


@dataclass(frozen=True)
class Maker:
    """What makes some pages: its name, the pattern of the pages it owns, and the function that gives their text."""

    name: str
    owns: str
    pages: Callable[[], Mapping[str, str]]


def makers() -> list[Maker]:
    """Return every maker there is, by name.

    Raises:
        AttributeError: a module in `tools/pages/` lacks `OWNS` or `pages`.
    """
    names = sorted(module.name for module in pkgutil.iter_modules(tools.pages.__path__))
    modules = {name: importlib.import_module(f"tools.pages.{name}") for name in names}
    return [Maker(name, module.OWNS, module.pages) for name, module in modules.items()]


def made(maker: Maker) -> dict[str, str]:
    """Return the maker's pages as they belong on disk: path under `docs/` to text, with the mark on top.

    Raises:
        ValueError: it gives a page that its pattern does not cover.
    """
    pages = maker.pages()
    strange = [path for path in pages if not Path(path).match(maker.owns)]
    if strange:
        message = f"tools/pages/{maker.name}.py owns {maker.owns} and gives {', '.join(strange)}"
        raise ValueError(message)
    mark = MARK.format(maker=maker.name)
    return {path: mark + text.strip() + "\n" for path, text in sorted(pages.items())}


def stale(maker: Maker, docs: Path) -> dict[str, str | None]:
    """Return what differs on disk: path under `docs` to the text that the page should have, None where it should go."""
    wanted = made(maker)
    found = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.glob(maker.owns)}
    gone = dict.fromkeys(sorted(found.keys() - wanted.keys()))
    return {path: text for path, text in wanted.items() if found.get(path) != text} | gone


def write(changes: Mapping[str, str | None], docs: Path) -> None:
    """Bring the pages on disk to the texts given; a page with None is removed."""
    for path, text in changes.items():
        target = docs / path
        if text is None:
            target.unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")


def main(words: Iterable[str] | None = None) -> int:
    """Run the command with these words (None: those of the command line); return 1 when a check finds a stale page."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.docs", description="Make the pages that are made from the code."
    )
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--check", action="store_true", help="write nothing, fail when a page is stale")
    mode.add_argument("--show", action="store_true", help="print the pages")
    chosen = parser.parse_args(None if words is None else list(words))
    every = makers()
    if chosen.show:
        print("\n".join(text for maker in every for text in made(maker).values()))
        return 0
    changes = {path: text for maker in every for path, text in stale(maker, DOCS).items()}
    for path, text in changes.items():
        print(f"docs/{path}: {'not made any more' if text is None else 'differs from the code'}", file=sys.stderr)
    if chosen.check:
        return 1 if changes else 0
    write(changes, DOCS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
