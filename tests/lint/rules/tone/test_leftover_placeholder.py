"""What a template left behind."""

from datetime import date

import pytest

from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.tone import leftover_placeholder
from vangrail.lint.texts import from_text


@pytest.mark.parametrize(
    "left",
    [
        "[Company name]",
        "[INSERT DATE]",
        "[HR contact name]",
        "{company}",
        "{{ company.name }}",
        "<insert link>",
        "<COMPANY>",
        "X" * 3,
        "TBD",
        "lorem ipsum",
        "[naam]",
        "[empresa]",
        "20XX",
    ],
)
def test_a_placeholder_is_found_and_marked(found, words_at, left):
    """Alone in a short clause, too."""
    text = f"Please ask {left} first."
    findings = found("leftover-placeholder", text, quiet=False)
    assert [words_at(text, finding) for finding in findings] == [left]
    assert left in findings[0].what


@pytest.mark.parametrize(
    "fine",
    [
        "[1]",
        "[sic]",
        "[our team](https://example.org)",
        "[name][1]",
        "<https://example.org>",
        "a < b > c",
        "[x] done",
        "{}",
    ],
)
def test_other_brackets_are_fine(found, fine):
    """Footnotes, links and mathematics are no placeholders."""
    assert not found("leftover-placeholder", f"Please ask {fine} first.", quiet=False)


def test_the_same_placeholder_is_named_once(found):
    """A name that is missing in ten places is one thing to do."""
    assert len(found("leftover-placeholder", "{company} and {company} and {desk}", quiet=False)) == 2


def test_brackets_in_an_excerpt_are_the_quoter_s():
    """In a whole policy they were left over."""
    facts = Facts(None, None, date(2026, 11, 21), carve_out=False, held={})
    for excerpt, found in ((True, 1), (False, 2)):
        document = from_text("[Employer] asks you to write to {name}.", "en", excerpt=excerpt)
        assert len(list(leftover_placeholder.check(document, facts))) == found
