"""Options are read from what people write."""

import pytest

from vangrail.cli.options import country_of, language_of, reaches
from vangrail.errors import UsageError


@pytest.mark.parametrize(
    ("level", "fail_on", "reached"),
    [
        ("fine", "fine", True),
        ("fine", "change", False),
        ("change", "ask", False),
        ("ask", "ask", True),
        ("dont", "ask", True),
        ("dont", "never", False),
    ],
)
def test_a_level_reaches_the_one_to_fail_on(level, fail_on, reached):
    """At it or above it; never is above all."""
    assert reaches(level, fail_on) is reached


@pytest.mark.parametrize(
    ("text", "code"), [(None, None), ("nl", "nl"), ("Español", "es"), ("nl-BE", "nl"), (" FR ", "fr")]
)
def test_a_language_is_a_code_or_its_own_name(text, code):
    """Also one that is only recognised, such as French."""
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("text", "code"), [(None, None), ("be", "BE"), ("België", "BE"), ("Spain", "ES"), ("UK", "GB")]
)
def test_a_country_is_a_code_or_a_name(text, code):
    """In any shipped language."""
    assert country_of(text) == code


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        (language_of, "klingon", "choose from en, nl, es, fr, de"),
        (country_of, "Belgiumm", "did you mean Belgium?"),
        (country_of, "Xyzzy", "write a code such as NL"),
    ],
)
def test_what_is_unknown_is_refused_with_what_there_is(read, text, said):
    """The sentence helps to write it right."""
    with pytest.raises(UsageError, match=said.replace("?", r"\?")):
        read(text)
