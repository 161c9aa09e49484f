"""No employee is told of a violation: the words of a clause and of an answer are those of a colleague."""

import re

import pytest
import tomli

LIBRARY = "src/vangrail/library/"
HARSH = re.compile(
    r"\b(?:violat(?:ions?|e[sd]?|ing)|forbidden|prohibited|compliance failures?|non-compliance)\b", re.IGNORECASE
)


def harsh(name: str, text: str) -> list[str]:
    """Say where a text uses a word of a prosecutor."""
    lines = enumerate(text.splitlines(), start=1)
    return [f"{name}:{number}: {match[0]}" for number, line in lines for match in HARSH.finditer(line)]


def said(name: str, text: str) -> str:
    """Return what a file of the library says to people: all of a Markdown file, only the words of the rules of a TOML file."""
    if name.endswith(".md"):
        return text
    tables = tomli.loads(text).get("rule", [])
    return "\n".join(line for rule in tables for words in rule.get("words", {}).values() for line in words.values())


def test_the_library_speaks_as_a_colleague(project):
    """Clauses and the words of rules never accuse."""
    names = [name for name in project.files() if name.startswith(LIBRARY) and name.endswith((".md", "rules.toml"))]
    project.hold(lambda name, text: harsh(name, said(name, text)), names)


@pytest.mark.parametrize("word", ["a violation", "Prohibited", "this is forbidden", "compliance failure", "violates"])
def test_a_harsh_word_is_flagged(word):
    """In a clause and in the words of a rule, but not in the cues that recognise somebody else's."""
    assert len(harsh("planted.md", said("planted.md", f"That is {word}."))) == 1
    rule = f'[[rule]]\nname = "x"\n[rule.cues]\ny.en = ["{word}"]\n[rule.words.en]\nwhat = "%s"\n'
    assert len(harsh("rules.toml", said("rules.toml", rule % word))) == 1
    assert harsh("rules.toml", said("rules.toml", rule % "Ask Anna.")) == []
