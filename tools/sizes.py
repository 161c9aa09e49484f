"""Say how long the files and functions are, and fail where one is longer than a reader can take in one go.

Run: `python -m tools.sizes [FOLDER …]`, by default over `src`.
"""

import ast
import sys
from pathlib import Path
from statistics import median

FILE = 300
"""Lines of a Python file, at most."""

FUNCTION = 40
"""Lines of a function, at most, from `def` to its last line."""


def long_file(name: str, text: str) -> list[str]:
    """Return a sentence when the file `name` has too many lines. A migration is written by Django and read by nobody in one go."""
    if "/migrations/" in name:
        return []
    lines = len(text.splitlines())
    return [f"{name}: {lines} lines, at most {FILE}"] if lines > FILE else []


def long_functions(name: str, text: str) -> list[str]:
    """Return a sentence for each function that is too long. Decorators, which hold the cases of a test, do not count.

    Raises:
        SyntaxError: the text is no Python.
    """
    found = []
    for node in ast.walk(ast.parse(text, name)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION:
                found.append(f"{name}:{node.lineno}: {node.name} has {lines} lines, at most {FUNCTION}")
    return found


def summary(texts: dict[str, str]) -> str:
    """Return one line about these files (name to text, at least one): how many, their median length and the longest."""
    lengths = {name: len(text.splitlines()) for name, text in texts.items()}
    longest = max(lengths, key=lengths.__getitem__)
    middle = f"{median(lengths.values()):g}"
    return f"{len(lengths)} files, median {middle} lines (aim: under 90), longest {longest} with {lengths[longest]}"


def main(folders: list[str]) -> int:
    """Print what is too long and the summary; return 1 when something is."""
    files = sorted(file for folder in folders or ["src"] for file in Path(folder).rglob("*.py"))
    texts = {file.as_posix(): file.read_text("utf-8") for file in files}
    faults = [
        fault for name, text in texts.items() for look in (long_file, long_functions) for fault in look(name, text)
    ]
    print("\n".join([*faults, summary(texts)]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
