"""Faults of tables: a sentence each, the same in the tool's own languages."""

import string

import pytest

from vangrail.cli.messages import say
from vangrail.screen.faults import SENTENCES, fault, no_column


def names(sentence):
    """Return what is filled into a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("key", SENTENCES)
@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_every_fault_is_said_in_every_language(key, language):
    """With the same data."""
    data = dict.fromkeys(names(SENTENCES[key]), "x")
    assert fault(key=key, **data).data == {"key": key, **data}
    assert say(f"table.{key}", lang=language, **data)


def test_of_many_columns_the_first_are_named():
    """A table can have thousands."""
    assert no_column("text", [f"c{number}" for number in range(100)]).sentence.endswith("'c11' …")
