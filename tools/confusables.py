"""Write `rules/confusables.txt`: the characters that Unicode lists as looking like a Latin letter.

Needs the package `confusable-homoglyphs`, which carries Unicode's confusables.txt; it is not needed to build, run or test.
Run: `python -m tools.confusables`.
"""

import json
import string
from importlib.resources import files
from pathlib import Path

HEADER = """\
# Characters that look like a Latin letter, by letter: Unicode's confusables.txt (UTS #39), through confusable-homoglyphs 3.3.1.
# Copyright Unicode, Inc., Unicode License v3. Made by tools/confusables.py; not edited by hand.
"""


def table() -> dict[str, str]:
    """Return look-alike character to lower-case letter; a character that looks like several takes the first in the alphabet."""
    data = json.loads(files("confusable_homoglyphs").joinpath("confusables.json").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for letter in string.ascii_lowercase:
        for form in (letter, letter.upper()):
            for entry in data.get(form, ()):
                char = entry["c"]
                if len(char) == 1 and not char.isascii():
                    found.setdefault(char, letter)
    return found


def main() -> None:
    """Write the table, one letter a line."""
    by_letter: dict[str, list[str]] = {}
    for char, letter in table().items():
        by_letter.setdefault(letter, []).append(char)
    lines = [
        f"{letter} {' '.join(f'{ord(char):x}' for char in sorted(chars))}"
        for letter, chars in sorted(by_letter.items())
    ]
    target = Path(__file__).parent.parent / "src/vangrail/rules/confusables.txt"
    target.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
