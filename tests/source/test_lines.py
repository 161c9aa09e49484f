"""On which line each key of a TOML text stands."""

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from vangrail.source.lines import lines_of
from vangrail.source.toml_text import key, value

TEXT = '''# a comment = 1
a = 1
"odd key" . b = """
x = 1
[no]
"""
list = [
  "one", # a ] comment
  [2, 3],
  { x = 1, y = { z = 2 } },
]
[desks.legal]
person = 'Anna # not a comment'
[[rule]]
name = "first"
[[rule]]
name = "second"
[rule.cues]
alone.en = [
  "]",
]
[[rule.example.en]]
flag = \'\'\'three
lines\'\'\'
[[rule.example.en]]
flag = "x"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a",), 2),
        (("odd key", "b"), 3),
        (("list",), 7),
        (("list", 0), 8),
        (("list", 1, 1), 9),
        (("list", 2, "y", "z"), 10),
        (("desks", "legal"), 12),
        (("desks", "legal", "person"), 13),
        (("rule", 0, "name"), 15),
        (("rule", 1), 16),
        (("rule", 1, "name"), 17),
        (("rule", 1, "cues", "alone", "en", 0), 20),
        (("rule", 1, "example", "en", 0, "flag"), 23),
        (("rule", 1, "example", "en", 1, "flag"), 26),
    ],
)
def test_each_key_has_its_line(path, line):
    """Headers, tables in lists, dotted and quoted keys, strings over lines and brackets in strings do not confuse it."""
    assert tomli.loads(TEXT)["rule"][1]["name"] == "second"
    assert lines_of(TEXT)[path] == line


def test_a_text_that_is_no_toml_ends():
    """A broken text gives some lines, or none, but always an end."""
    assert lines_of("= = [[\n{") is not None


values = st.recursive(
    st.text(max_size=8) | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=5), values, max_size=5))
def test_keys_of_any_table_are_found_on_their_line(table):
    """Whatever the values hold, each top-level key stands where it was written."""
    text, expected = "", {}
    for name, each in table.items():
        expected[name] = text.count("\n") + 1
        text += f"{key(name)} = {value(each)}\n"
    assert tomli.loads(text) == table
    found = lines_of(text)
    assert {name: found[(name,)] for name in table if '"' not in key(name)} == {
        name: line for name, line in expected.items() if '"' not in key(name)
    }
    assert sorted(line for path, line in found.items() if len(path) == 1) == sorted(expected.values())


def test_a_quote_may_stand_before_the_end_of_a_long_string():
    """Four or five quotes end a string over lines; what follows is read on."""
    text = "a = \"\"\"x\"\"\"\"\nb = '''y'''''\nc = 1\n"
    assert tomli.loads(text)["c"] == 1
    assert lines_of(text)[("c",)] == 3
