"""A setting is declared once, read from the environment, and refused in one sentence."""

import re

import pytest

from vangrail.errors import UsageError
from vangrail.web.config.options import OPTIONS, Option, read_all


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("flag", "Yes", True),
        ("flag", "0", False),
        ("number", "12", 12),
        ("list", "a, b,", ("a", "b")),
        ("text", " x ", "x"),
    ],
)
def test_each_kind_is_read(kind, given, value):
    """A value of the environment becomes one of Python."""
    assert Option("NAME", kind, None, "Sentence.").read({"NAME": given}) == value


@pytest.mark.parametrize(
    ("kind", "given", "wanted"), [("flag", "maybe", "yes or no"), ("number", "-1", "a whole number")]
)
def test_another_kind_is_refused_in_one_sentence(kind, given, wanted):
    """The sentence says which setting, what was wanted and what was found."""
    with pytest.raises(UsageError, match=re.escape(f"setting NAME: wanted {wanted}, found {given!r}")):
        Option("NAME", kind, None, "Sentence.").read({"NAME": given})


def test_a_secret_may_stand_in_a_file(tmp_path):
    """`NAME_FILE` points to it; a file that is not there is said without its contents."""
    (tmp_path / "key").write_text("open sesame\n")
    option = Option("NAME", "secret", "", "Sentence.")
    assert option.read({"NAME_FILE": str(tmp_path / "key")}) == "open sesame"
    with pytest.raises(UsageError, match="setting NAME_FILE"):
        option.read({"NAME_FILE": str(tmp_path / "none")})


def test_every_option_has_its_sentence():
    """Names are unique, a sentence ends with a full stop."""
    assert len({option.name for option in OPTIONS}) == len(OPTIONS)
    assert [option.name for option in OPTIONS if not option.sentence.endswith(".")] == []
    assert set(read_all({})) == {option.name for option in OPTIONS}
